import { ticketState } from '../my-bookings/ticket.presenter.ts';
import type { TicketFacts } from '../my-bookings/kept-bookings.ts';
import type { MyAbsenceFragment } from '../../gql/graphql.ts';

/** What there is to do about coming or not: say that one is not coming, contest an absence, or nothing. */
export type Attendance = 'coming' | 'released' | 'noted' | 'contestable' | 'past';

export function attendanceOf(booking: Pick<TicketFacts, 'status' | 'holdExpiresAt' | 'startsAt' | 'endsAt' | 'approvalState'>, absence: MyAbsenceFragment | null, now: Date): Attendance {
  if (absence !== null) return absence.state === 'COUNTED' && new Date(absence.contestableUntil) > now ? 'contestable' : 'noted';
  const state = ticketState(booking, now);
  if (state === 'cancelled') return 'released';
  return state === 'coming' && new Date(booking.startsAt) > now ? 'coming' : 'past';
}
