import { createHash } from 'node:crypto';
import { DEFAULT_POLICY, displayName, idOf, type KioskSnapshot, type SnapshotBooking, type SnapshotUnit, timeZone } from '@escale/domain';
import { Inject, Injectable } from '@nestjs/common';
import type { KioskCaller } from '../../platform/access/kiosk-sessions.ts';
import { Clock } from '../../platform/clock/clock.ts';
import type { Config } from '../../platform/config/config.ts';
import { CONFIG } from '../../platform/config/config.module.ts';
import { Secrets } from '../../platform/secret/secrets.ts';
import { type BookingRow, codeDigest, SnapshotReader, type SnapshotRow, type UnitRow } from './snapshot.reader.ts';

/** What a kiosk is told where it has it all already. */
export type SnapshotSame = Pick<KioskSnapshot, 'mark' | 'takenAt' | 'upTo'>;

const date = (value: number | string | null | undefined): Date | null => (value === null || value === undefined ? null : new Date(value));

const booking = ({ givenName, familyName, groupName, shortCode, noticeAccepted, learners, worn, ...row }: BookingRow, kioskId: string, { accepted, arrivals }: Pick<SnapshotRow, 'accepted' | 'arrivals'>): SnapshotBooking => ({
  ...row,
  startsAt: new Date(row.startsAt ?? 0),
  endsAt: new Date(row.endsAt ?? 0),
  holdExpiresAt: date(row.holdExpiresAt),
  checkedInAt: date(row.checkedInAt),
  cancelledAt: date(row.cancelledAt),
  displayName: displayName({ givenName, familyName, groupName }),
  codeDigest: shortCode === null ? null : codeDigest(kioskId, shortCode),
  noticeVersion: accepted.get(row.id) ?? noticeAccepted,
  worn: worn.map((span) => ({ ...span, start: new Date(span.start), end: date(span.end) })),
  learners: learners.map(({ id, ...named }) => ({ id, displayName: displayName(named) ?? '', arrivedAt: arrivals.get(row.id)?.get(id) ?? null })),
});

const unit = ({ state: { custody, battery, sanitisedAt, returnedAt }, ...row }: UnitRow): SnapshotUnit => ({
  ...row,
  custody: custody === null || custody === undefined ? null : idOf<'Booking'>(custody),
  battery: battery === null || battery === undefined ? null : { ...battery, at: new Date(battery.at) },
  sanitisedAt: date(sanitisedAt),
  returnedAt: date(returnedAt),
});

/** All a kiosk needs for today and tomorrow; or, where its mark says that nothing changed, only that. */
@Injectable()
export class ShowSnapshot {
  constructor(
    private readonly reader: SnapshotReader,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run({ kioskId, placeId }: KioskCaller, known: string | null): Promise<KioskSnapshot | SnapshotSame> {
    const takenAt = this.clock.now();
    const { place, upTo, bookings, moved, openings, closures, supervision, units, models, offers, modules, notices, pin, ...seen } = await this.reader.read(kioskId, placeId, takenAt);
    const { earlyMinutes, lateMinutes, ticketToleranceMinutes } = DEFAULT_POLICY;
    const content = {
      place: { ...place, id: idOf<'Place'>(place.id), timeZone: timeZone(place.timeZone), demo: this.config.demo },
      policy: { earlyMinutes, lateMinutes, ticketToleranceMinutes },
      keys: this.secrets.ticketKeys.map((key) => ({ ...key, notAfter: null })),
      bookings: bookings.map((row) => booking(row, kioskId, seen)),
      moved: moved.map(({ shortCode, startsAt, ...row }) => ({ ...row, startsAt: new Date(startsAt), codeDigest: shortCode === null ? null : codeDigest(kioskId, shortCode) })),
      openings,
      closures: closures.map(({ startsAt, endsAt, spaceId }) => ({ during: { start: new Date(startsAt), end: new Date(endsAt) }, spaceId: spaceId === null ? null : idOf<'Space'>(spaceId) })),
      supervision: supervision.map(({ startsAt, endsAt, offerIds }) => ({ during: { start: new Date(startsAt), end: new Date(endsAt) }, offerIds: offerIds?.map((id) => idOf<'Offer'>(id)) ?? null })),
      units: units.map(unit),
      models,
      offers,
      modules: modules.map(({ id, ...module }) => ({ id: idOf<'Module'>(id), ...module })),
      notices,
      pin: pin === null ? null : { hash: pin.hash, salt: pin.salt, iterations: pin.rounds },
    };
    const mark = createHash('sha256').update(JSON.stringify(content)).digest('base64url');
    return mark === known ? { mark, takenAt, upTo } : { mark, takenAt, upTo, ...content };
  }
}
