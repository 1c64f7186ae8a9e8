import { type BookingRefusalCode, type KioskSnapshot, leavingNow, type SnapshotBooking } from '@escale/domain';
import type { Answer, Booked, Equipment, Leaving } from './attempt.presenter.ts';

const equipmentOf = ({ units, models }: KioskSnapshot, booking: SnapshotBooking): readonly Equipment[] =>
  booking.unitIds.flatMap((unitId) => {
    const unit = units.find(({ id }) => id === unitId);
    return unit === undefined ? [] : [{ tag: unit.tag, model: models.find(({ id }) => id === unit.modelId)?.name ?? unit.tag }];
  });

/** Whether somebody of a group, known by name, is still to come. */
export const isListed = ({ isGroup, learners }: SnapshotBooking): boolean => isGroup && learners.some(({ arrivedAt }) => arrivedAt === null);

/** What is said of a booking to whoever comes for it. */
export const bookedOf = (view: KioskSnapshot, booking: SnapshotBooking): Booked => ({
  bookingId: booking.id,
  displayName: booking.displayName,
  endsAt: booking.endsAt,
  offer: view.offers.find(({ id }) => id === booking.offerId) ?? null,
  module: view.modules.find(({ id }) => id === booking.moduleId) ?? null,
  units: equipmentOf(view, booking),
  toUse: [],
  group: null,
  walkIn: false,
});

/** What leaving now would free; null where there is nothing to leave. */
const leavingOf = (view: KioskSnapshot, booking: SnapshotBooking, now: Date): Leaving | null => {
  const turnarounds = booking.unitIds.flatMap((unitId) => {
    const unit = view.units.find(({ id }) => id === unitId);
    return view.models.filter(({ id }) => id === unit?.modelId).map(({ turnaroundMinutes }) => turnaroundMinutes);
  });
  const leaving = leavingNow(booking, turnarounds, view.policy, now);
  return leaving === null ? null : { ...leaving, bookingId: booking.id, people: booking.people, units: equipmentOf(view, booking) };
};

/** A refusal with what the person may know of their booking, and do about it; `revision`: of the ticket they showed, which may tell an hour of before. */
export const refusedOf = (view: KioskSnapshot, { code, at }: { readonly code: BookingRefusalCode; readonly at?: Date }, booking: SnapshotBooking | null, now: Date, revision: number | null = null): Extract<Answer, { is: 'refused' }> => ({
  is: 'refused',
  code,
  at: at ?? null,
  displayName: booking?.displayName ?? null,
  bookingId: booking?.id ?? null,
  leaving: booking === null || code !== 'ALREADY_CHECKED_IN' ? null : leavingOf(view, booking, now),
  movedTo: booking !== null && revision !== null && revision < booking.revision ? booking.startsAt : null,
});
