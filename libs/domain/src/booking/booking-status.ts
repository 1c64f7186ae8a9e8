import type { StateMachine } from '../kernel/state-machine.ts';

export const BOOKING_STATUSES = ['HELD', 'CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'EXPIRED', 'CANCELLED', 'NO_SHOW'] as const;
export type BookingStatus = (typeof BOOKING_STATUSES)[number];

/** The life of a booking; a no-show may be undone by staff, or by a kiosk that saw the person in time, and an arrival within minutes by who recorded it. */
export const BOOKING_MACHINE: StateMachine<BookingStatus> = {
  name: 'booking',
  initial: 'HELD',
  finals: ['COMPLETED', 'EXPIRED', 'CANCELLED'],
  transitions: {
    HELD: ['CONFIRMED', 'EXPIRED', 'CANCELLED'],
    CONFIRMED: ['CHECKED_IN', 'CANCELLED', 'NO_SHOW'],
    CHECKED_IN: ['COMPLETED', 'CONFIRMED'],
    COMPLETED: [],
    EXPIRED: [],
    CANCELLED: [],
    NO_SHOW: ['CONFIRMED', 'CHECKED_IN'],
  },
};

/** The states in which a booking takes its units and its room; the database's exclusion constraint names the same. */
export const OCCUPYING = ['HELD', 'CONFIRMED', 'CHECKED_IN'] as const satisfies readonly BookingStatus[];

/** Whether a booking in this state takes its units and its room. */
export const isOccupying = (status: BookingStatus): boolean => (OCCUPYING as readonly BookingStatus[]).includes(status);
