import type { groupMail as source } from '../fr/group-mail.ts';
import type { SameKeys } from '../same-keys.ts';

export const groupMail: SameKeys<typeof source> = {
  CONFIRMED: { subject: 'It is booked: {title}', preview: '{count, plural, one {# session} other {# sessions}} for your group.', lead: 'The sessions of your group “{title}” are booked for {organisation}. The attached file puts them in your calendar.' },
  CHANGED: { subject: 'What has changed: {title}', preview: 'Here are the sessions as they stand now.', lead: 'The sessions of your group “{title}” have changed. Here is how they stand; the attached file brings your calendar up to date.' },
  CANCELLED: { subject: 'It is cancelled: {title}', preview: 'Your group has no session any more.', lead: 'Your group “{title}” has no session booked any more. The attached file takes them out of your calendar.' },
  NAMES_DUE: { subject: 'Who is coming? {title}', preview: 'Names are still missing for your group.', lead: 'For these sessions of your group “{title}”, names are still missing. After the date given, seats without a name go to others, and their equipment with them.' },
  SEATS_RELEASED: { subject: 'Seats given back: {title}', preview: 'The seats without a name of your group were given back.', lead: 'The names of your group “{title}” were due. Seats that had no name were given back: this is how your sessions stand. The attached file updates your calendar.' },
  session: '{when} · {place}, {commune}',
  sessionCode: '{when} · {place}, {commune} · code {code}',
  waits: '{when} · {place}, {commune} · the place will answer you',
  gone: '{when} · {place}, {commune} · cancelled',
  missing: '{when} · {place}, {commune} · {seats, plural, one {# name is missing} other {# names are missing}}, due before {due}',
  released: '{when} · {place}, {commune} · {seats, plural, one {# seat given back} other {# seats given back}}, {people, plural, one {# person expected} other {# people expected}}',
  namesDue: 'Say who comes: the first names are due before {due}. After that, seats without a name are given back.',
  action: 'See the sessions',
  why: 'You receive this message because you answer for this group at {organisation}.',
};
