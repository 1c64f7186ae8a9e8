import type { KioskSnapshot } from '@escale/domain';
import type { KioskSnapshotNowQuery } from '../gql/graphql.ts';

type Told = Extract<KioskSnapshotNowQuery['kioskSnapshot'], { __typename: 'KioskSnapshot' }>;

const dateOr = (text: string | null): Date | null => (text === null ? null : new Date(text));

/** A snapshot as the rules read it: the service's own shape field for field, with instants as dates. */
export const readSnapshot = ({ __typename: _, ...told }: Told): KioskSnapshot =>
  ({
    ...told,
    takenAt: new Date(told.takenAt),
    keys: told.keys.map((key) => ({ ...key, notAfter: dateOr(key.notAfter) })),
    bookings: told.bookings.map((booking) => ({
      ...booking,
      startsAt: new Date(booking.startsAt),
      endsAt: new Date(booking.endsAt),
      holdExpiresAt: dateOr(booking.holdExpiresAt),
      checkedInAt: dateOr(booking.checkedInAt),
      cancelledAt: dateOr(booking.cancelledAt),
      worn: booking.worn.map((span) => ({ ...span, start: new Date(span.start), end: dateOr(span.end) })),
      learners: booking.learners.map((learner) => ({ ...learner, arrivedAt: dateOr(learner.arrivedAt) })),
    })),
    moved: told.moved.map((moved) => ({ ...moved, startsAt: new Date(moved.startsAt) })),
    closures: told.closures.map(({ spaceId, during }) => ({ spaceId, during: { start: new Date(during.start), end: new Date(during.end) } })),
    supervision: told.supervision.map(({ offerIds, during }) => ({ offerIds, during: { start: new Date(during.start), end: new Date(during.end) } })),
    units: told.units.map((unit) => ({
      ...unit,
      battery: unit.battery === null ? null : { ...unit.battery, at: new Date(unit.battery.at) },
      sanitisedAt: dateOr(unit.sanitisedAt),
      returnedAt: dateOr(unit.returnedAt),
    })),
    // Ids are texts on the wire and named in the rules; the service's schema is made from the same types.
  }) as unknown as KioskSnapshot;
