import type { SnapshotBooking } from '@escale/domain';
import type { KioskDevice } from '../../offline/device.ts';
import type { Answer } from '../check-in/attempt.presenter.ts';
import { keep } from '../check-in/decide.ts';
import { bookedOf, isListed } from '../check-in/said-of.presenter.ts';

/** Notes the arrival of somebody the team knows, whatever the plan says of it: the service notes what contradicts it. A group is asked who of it is here. */
export const arriveByName = async (device: KioskDevice, booking: SnapshotBooking): Promise<Answer> => {
  if (isListed(booking)) return { is: 'group', bookingId: booking.id, revision: booking.revision, by: 'TEAM', already: null };
  const { view } = device.state;
  if (view === null) return { is: 'ask-team', why: 'NOTHING_KNOWN' };
  const eventId = await keep(device, { type: 'CHECKED_IN', bookingId: booking.id, knownBy: 'TEAM', revision: booking.revision, learnerIds: [] }, 'TEAM');
  return eventId === null ? { is: 'not-kept' } : { is: 'welcome', booked: bookedOf(view, booking), eventId };
};
