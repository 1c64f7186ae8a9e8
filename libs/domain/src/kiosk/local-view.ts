import { afterEvent, NEW_UNIT, type UnitState } from '../equipment/life/unit-state.ts';
import { isWorn } from '../equipment/life/unit-state.ts';
import type { TimedEvent } from './event.ts';
import { standing } from './annulled.ts';
import type { KioskSnapshot, SnapshotBooking, SnapshotUnit } from './snapshot.ts';
import { unitFactOf } from './unit-facts.ts';
import { wornAfter } from './worn.ts';

const arrived = (booking: SnapshotBooking, at: Date): SnapshotBooking => (booking.status === 'CONFIRMED' || booking.status === 'NO_SHOW' ? { ...booking, status: 'CHECKED_IN', checkedInAt: at } : booking);
const named = (booking: SnapshotBooking, learnerIds: readonly string[], at: Date): SnapshotBooking =>
  learnerIds.length === 0 ? booking : { ...booking, learners: booking.learners.map((learner) => (learner.arrivedAt === null && learnerIds.includes(learner.id) ? { ...learner, arrivedAt: at } : learner)) };
const left = (booking: SnapshotBooking): SnapshotBooking => (booking.status === 'CHECKED_IN' ? { ...booking, status: 'COMPLETED' } : booking);

const bookingAfter = (booking: SnapshotBooking, { fact, at }: TimedEvent): SnapshotBooking => {
  const worn = wornAfter(booking, { fact, at });
  if (worn !== booking.worn) return { ...booking, worn };
  if (!('bookingId' in fact) || fact.bookingId !== booking.id) return booking;
  if (fact.type === 'CHECKED_IN') return named(arrived(booking, at), fact.learnerIds, at);
  if (fact.type === 'LEFT') return left(booking);
  return fact.type === 'NOTICE_ACKNOWLEDGED' ? { ...booking, noticeVersion: fact.version } : booking;
};

const walkedIn = ({ fact, at }: TimedEvent, { place }: KioskSnapshot): readonly SnapshotBooking[] =>
  fact.type !== 'WALKED_IN'
    ? []
    : [
        {
          id: fact.bookingId, placeId: place.id, offerId: fact.offerId, revision: 0, status: 'CHECKED_IN', approvalState: 'NOT_NEEDED', guardianConsentState: fact.minor === true ? 'ON_PAPER' : 'NOT_NEEDED', startsAt: at,
          endsAt: new Date(at.getTime() + fact.minutes * 60_000), holdExpiresAt: null, checkedInAt: at, cancelledAt: null, displayName: fact.givenName, codeDigest: null, people: fact.people, isGroup: false, minor: fact.minor,
          moduleId: fact.moduleId, unitIds: [], noticeVersion: null, learners: [], worn: [],
        },
      ];

const unitAfter = (unit: SnapshotUnit, events: readonly TimedEvent[], worn: boolean): SnapshotUnit => {
  const known: UnitState = { ...NEW_UNIT, status: unit.status, custody: unit.custody, battery: unit.battery, sanitisedAt: unit.sanitisedAt, returnedAt: unit.returnedAt };
  const facts = events.flatMap(({ fact, at }) => {
    const about = unitFactOf(fact);
    return about?.unitId === unit.id ? [{ ...about.fact, at }] : [];
  });
  if (facts.length === 0) return unit;
  const { status, custody, battery, sanitisedAt, returnedAt } = facts.reduce((state, event) => afterEvent(state, event, worn), known);
  return { ...unit, status, custody, battery, sanitisedAt, returnedAt };
};

/** What a kiosk holds true: the last snapshot, and on it everything it saw itself that the snapshot does not know yet. `events` are its own, in their sequence. */
export const localView = (snapshot: KioskSnapshot, events: readonly TimedEvent[]): KioskSnapshot => {
  const own = standing(events).filter(({ sequence }) => sequence > snapshot.upTo);
  const known = new Set<string>(snapshot.bookings.map(({ id }) => id));
  const begun = own.flatMap((event) => walkedIn(event, snapshot)).filter(({ id }) => !known.has(id));
  const worn = new Map(snapshot.models.map(({ id, category }) => [id, isWorn(category)]));
  return {
    ...snapshot,
    bookings: [...snapshot.bookings, ...begun].map((booking) => own.reduce(bookingAfter, booking)),
    units: snapshot.units.map((unit) => unitAfter(unit, own, worn.get(unit.modelId) === true)),
  };
};
