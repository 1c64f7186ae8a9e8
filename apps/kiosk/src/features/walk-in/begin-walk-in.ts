import { idOf, type KioskSnapshot, noticeFor, type SnapshotOffer, walkInsPossible } from '@escale/domain';
import type { SpokenLanguage } from '@escale/messages';
import type { KioskDevice } from '../../offline/device.ts';
import { uuidV7 } from '../../offline/uuid-v7.ts';
import type { Answer } from '../check-in/attempt.presenter.ts';
import { keep, note } from '../check-in/decide.ts';
import { bookedOf } from '../check-in/said-of.presenter.ts';
import type { WalkInPlan } from './walk-in.presenter.ts';

/** The models of what an activity takes, as far as the place has them; which piece it is, whoever hands it out says. */
const modelsFor = ({ models, units }: KioskSnapshot, { needs }: SnapshotOffer): readonly string[] =>
  needs.flatMap(({ category }) => {
    const names = models.filter((model) => model.category === category && units.some(({ modelId, status }) => modelId === model.id && status === 'READY')).map(({ name }) => name);
    return names.length === 1 ? names : [];
  });

/** Begins a session for somebody without a booking, if it still is possible by what the kiosk holds true now. */
export const beginWalkIn = async (device: KioskDevice, { offer, minutes, givenName, minor }: WalkInPlan, language: SpokenLanguage): Promise<Answer> => {
  const { view } = device.state;
  const isFree = view !== null && walkInsPossible(view, device.now()).some((choice) => choice.offer.id === offer.id && choice.minutes.includes(minutes));
  if (!isFree) return { is: 'no-room' };
  const bookingId = idOf<'Booking'>(uuidV7());
  const toUse = modelsFor(view, offer);
  const eventId = await keep(device, { type: 'WALKED_IN', bookingId, offerId: offer.id, minutes, people: 1, moduleId: null, givenName, minor });
  if (eventId === null) return { is: 'not-kept' };
  const notice = offer.safetyNotice ? noticeFor(view, language) : null;
  if (notice !== null) await note(device, { type: 'NOTICE_ACKNOWLEDGED', bookingId, version: notice.version, language: notice.language });
  const seen = device.state.view ?? view;
  const booking = seen.bookings.find(({ id }) => id === bookingId);
  if (booking === undefined) throw new Error('A walk-in that was kept is not in what the kiosk holds true.');
  const booked = bookedOf(seen, booking);
  // Once the service has set a piece aside, that one is named.
  return { is: 'welcome', eventId, booked: { ...booked, toUse: booked.units.length > 0 ? [] : toUse, walkIn: true } };
};
