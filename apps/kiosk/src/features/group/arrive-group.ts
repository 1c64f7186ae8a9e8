import type { KioskDevice } from '../../offline/device.ts';
import type { Answer, ExpectedGroup } from '../check-in/attempt.presenter.ts';
import { keep } from '../check-in/decide.ts';
import { bookedOf } from '../check-in/said-of.presenter.ts';

/** Notes who of a group is here; the rest may come later, each time by the same list. */
export const arriveGroup = async (device: KioskDevice, { bookingId, revision, by }: ExpectedGroup, learnerIds: readonly string[]): Promise<Answer> => {
  const eventId = await keep(device, { type: 'CHECKED_IN', bookingId, knownBy: 'LIST', revision, learnerIds }, by);
  const { view } = device.state;
  const booking = view?.bookings.find(({ id }) => id === bookingId);
  if (eventId === null) return { is: 'not-kept' };
  if (view === null || booking === undefined) return { is: 'ask-team', why: 'NOTHING_KNOWN' };
  const left = booking.learners.filter(({ id, arrivedAt }) => arrivedAt === null && !learnerIds.includes(id)).length;
  return { is: 'welcome', eventId, booked: { ...bookedOf(view, booking), group: { noted: learnerIds.length, left } } };
};
