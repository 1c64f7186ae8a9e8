import { plusMinutes } from '../../time/duration.ts';
import type { Booking } from '../booking.ts';

/** The least and the most minutes a place waits for somebody, and what it starts with. */
export const GRACE_BOUNDS = { least: 5, most: 60, usual: 30 } as const;

/** From when somebody who has not come is missing: the minutes of grace after the start, the end at the latest. One rule for the team and for the job. */
export const absentFrom = ({ startsAt, endsAt }: Pick<Booking, 'startsAt' | 'endsAt'>, graceMinutes: number): Date => {
  const grace = plusMinutes(startsAt, graceMinutes);
  return grace.getTime() < endsAt.getTime() ? grace : endsAt;
};

/** When a reminder leaves: so many hours before the start; half of them later nobody is helped by it any more. */
export const reminderMoment = ({ startsAt }: Pick<Booking, 'startsAt'>, hours: number): { readonly from: Date; readonly until: Date } => ({
  from: plusMinutes(startsAt, -hours * 60),
  until: plusMinutes(startsAt, -hours * 30),
});

/** Whether a booking is to be reminded of now: who booked after the moment has just been told, and needs no second mail. */
export const isReminderDue = (booking: Pick<Booking, 'startsAt' | 'email' | 'status'> & { readonly confirmedAt: Date | null }, hours: number, now: Date): boolean => {
  const { from, until } = reminderMoment(booking, hours);
  const booked = booking.confirmedAt;
  return booking.status === 'CONFIRMED' && booking.email !== null && booked !== null && booked.getTime() < from.getTime() && now.getTime() >= from.getTime() && now.getTime() < until.getTime();
};
