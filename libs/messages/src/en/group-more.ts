import type { groupElsewhere as elsewhere, groupLeft as left } from '../fr/group-more.ts';
import type { SameKeys } from '../same-keys.ts';

export const groupLeft: SameKeys<typeof left> = {
  title: 'Hours of your agreements',
  one: 'Agreement with {place}',
  network: 'Agreement with the network',
  line: '{when}, {after} of {allowed} are left: {what}.',
  none: '{when}, nothing is left of {allowed}: {what}.',
  before: 'Without these sessions: {before}.',
  when: { WEEK: 'In the week of {day}', MONTH: 'In {month}', YEAR: 'In {year}', AGREEMENT: 'For the whole agreement' },
  anything: 'hours of the place, whatever is used there',
  more: '{count, plural, one {# line of agreed hours} other {# lines of agreed hours}}',
};

export const groupElsewhere: SameKeys<typeof elsewhere> = {
  action: 'Change place',
  actionOf: 'Change place: session of {when}',
  title: 'Change place: session of {when}',
  now: 'At present: {place}.',
  looking: 'We are looking at the other places…',
  km: 'Look within',
  choose: 'Places that can take it that day',
  option: '{name}, {hours}',
  otherHour: 'at another hour',
  none: 'No other place takes this session.',
  noneText: 'Look further away, or change the hour or the number of people of the session. It stays where it is.',
  impossible: '{count, plural, one {# place that cannot, and why} other {# places that cannot, and why}}',
  next: 'Continue',
  back: 'Look at the places again',
  no: 'Go back without changing',
  yes: 'Yes, change place',
  text: 'The session of {before} at {from} goes to {to}, {after}, for {people}.',
  units: 'Given back at {from}: {units}. Taken at {to}: as many.',
  unitsPlanned: 'What {from} had planned is free again; {to} plans what its activity asks for.',
  stay: '{stay, plural, =0 {It is the only session to come.} one {# other session to come does not change.} other {# other sessions to come do not change.}} Whoever answers for the group gets the new list by e-mail.',
  done: 'The session of {when} is now at {to}. Before: {from}.',
  refused: 'The session stays at {from}',
};

/** What is asked before sessions of a group are given up. */
export const groupCancel = {
  action: 'Cancel',
  actionOf: 'Cancel the session of {when}',
  all: 'Cancel all of it',
  titleOne: 'Cancel the session of {when}?',
  titleAll: 'Cancel the whole booking?',
  text: '{count, plural, one {# session is cancelled and its equipment is free again for others.} other {# sessions are cancelled and their equipment is free again for others.}} {stay, plural, =0 {No session to come is left.} one {# session to come stays.} other {# sessions to come stay.}} The hours given back return to your agreement.',
  scope: 'What is cancelled',
  ONE: 'This session only',
  FROM_HERE_ON: '{count, plural, one {From this one on (# session)} other {From this one on (# sessions)}}',
  yes: '{count, plural, one {Yes, cancel # session} other {Yes, cancel # sessions}}',
  no: 'No, keep',
  done: '{count, plural, one {# session is cancelled.} other {# sessions are cancelled.}}',
};
