import type { KioskDevice } from '../../offline/device.ts';
import { keep } from '../check-in/decide.ts';
import type { Departure, LeaveAnswer } from './leave.presenter.ts';

/** Notes that somebody leaves. */
export const leaveNow = async (device: KioskDevice, { leaving }: Departure): Promise<LeaveAnswer> => {
  const eventId = await keep(device, { type: 'LEFT', bookingId: leaving.bookingId });
  return eventId === null ? { is: 'not-kept' } : { is: 'left', eventId };
};
