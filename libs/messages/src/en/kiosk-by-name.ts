import type { kioskByName as fr } from '../fr/kiosk-by-name.ts';
import type { SameKeys } from '../same-keys.ts';

/** An arrival by name, at the kiosk, with the team: these screens are behind its code. */
export const kioskByName: SameKeys<typeof fr> = {
  open: 'The team helps you',
  pinTitle: 'Somebody of the team, please',
  pinLead: 'They type the code of the team to see the bookings of the day.',
  title: 'Who is here?',
  lead: 'Today’s bookings, by time.',
  letters: 'First letter of the name or the group',
  all: 'All',
  list: 'Today’s bookings',
  empty: 'No bookings today. A booking made a moment ago comes here as soon as the network answers.',
  noName: 'No name',
  people: '{count, plural, one {# person} other {# people}}',
  state: { EXPECTED: 'expected', HERE: 'here since {time}', LEFT: 'left', CANCELLED: 'cancelled', ABSENT: 'noted absent', WAITING: 'waiting for an answer' },
  checkIn: 'Note the arrival',
  openList: 'Open the list of the group',
  evenSo: 'Let them in all the same',
  other: 'Choose somebody else',
  why: {
    TOO_EARLY: 'Too early: check-in opens at {time}. Let them in if the place is free.',
    TOO_LATE: 'The time is past: the session began at {time}. Let them in if enough time is left.',
    BOOKING_CANCELLED: 'This booking is cancelled. If they come in all the same, you say afterwards what becomes of it, on the page of kiosks.',
    HOLD_EXPIRED: 'This booking was not confirmed in time. If they come in, you say afterwards what becomes of it.',
    APPROVAL_PENDING: 'This request still waits for an answer. Answer it, or let them in and answer afterwards.',
    GUARDIAN_CONSENT_MISSING: 'The agreement of a parent or guardian is missing. Take the permission on paper, then let them in.',
    WRONG_PLACE: 'This booking is now at another place. Let them in only if you can receive them here.',
    ALREADY_CHECKED_IN: 'Here already: there is nothing to do.',
    SESSION_OVER: 'The session is over: they have left. To come back, they take a free place or book.',
    OTHER: 'The kiosk does not know why. Let them in if you know the person.',
  },
};
