import type { kioskMail as french } from '../fr/kiosk-mail.ts';
import type { SameKeys } from '../same-keys.ts';

/** What the team of a place is written about its kiosks. */
export const kioskMail: SameKeys<typeof french> = {
  subject: 'To look at: the kiosks of {place}',
  preview: '{count, plural, one {One thing waits for you to look at it.} other {# things wait for you to look at them.}}',
  lead: 'The kiosks of {place} saw things that the planning does not say. Nothing was refused or deleted: somebody of the team says what it is.',
  decide: '{count, plural, one {# situation to decide on: somebody came whose booking does not stand, or a fact is to be confirmed.} other {# situations to decide on: somebody came whose booking does not stand, or a fact is to be confirmed.}}',
  unfit: '{count, plural, one {# unit out of service that was handed to somebody.} other {# units out of service that were handed to somebody.}}',
  overdue: '{count, plural, one {# unit that should be back and is not: {tags}.} other {# units that should be back and are not: {tags}.}}',
  missing: '{count, plural, one {# unit missing for more than an hour: {tags}.} other {# units missing for more than an hour: {tags}.}}',
  action: 'See the kiosks',
  why: 'You receive this message because you are of the team of {place}.',
};
