import type { groupMail as source } from '../fr/group-mail.ts';
import type { SameKeys } from '../same-keys.ts';

export const groupMail: SameKeys<typeof source> = {
  CONFIRMED: { subject: 'It is booked: {title}', preview: '{count, plural, one {# session} other {# sessions}} for your group.', lead: 'The sessions of your group “{title}” are booked for {organisation}. The attached file puts them in your calendar.' },
  CHANGED: { subject: 'What has changed: {title}', preview: 'Here are the sessions as they stand now.', lead: 'The sessions of your group “{title}” have changed. Here is how they stand; the attached file brings your calendar up to date.' },
  CANCELLED: { subject: 'It is cancelled: {title}', preview: 'Your group has no session any more.', lead: 'Your group “{title}” has no session booked any more. The attached file takes them out of your calendar.' },
  session: '{when} · {place}, {commune}',
  sessionCode: '{when} · {place}, {commune} · code {code}',
  waits: '{when} · {place}, {commune} · the place will answer you',
  gone: '{when} · {place}, {commune} · cancelled',
  namesDue: 'Names are due {days, plural, one {# day} other {# days}} before each session.',
  action: 'See the sessions',
  why: 'You receive this message because you answer for this group at {organisation}.',
};
