import { addDays, type Battery, codeDigestText, dayOf, inOrder, type KioskEvent, type KioskPinCheck, type OpeningDay, type SnapshotBooking, type SnapshotModel, type SnapshotMoved, type SnapshotNotice, type SnapshotOffer, type SnapshotUnit, type StoredUnitStatus, type TimedEvent, timeZone } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { hashOf } from '../../platform/secret/secrets.ts';
import { KioskReader } from '../place/kiosk/kiosk.reader.ts';
import { OpeningHoursReader } from '../place/opening-hours.reader.ts';
import { KioskLogReader } from './kiosk-log.reader.ts';
import { SNAPSHOT } from './snapshot.sql.ts';

type Named = { readonly givenName: string | null; readonly familyName: string | null };
type Instants = 'startsAt' | 'endsAt' | 'holdExpiresAt' | 'checkedInAt' | 'cancelledAt';

/** A booking as it is read; names are shortened before they leave. */
export type BookingRow = Omit<SnapshotBooking, Instants | 'displayName' | 'codeDigest' | 'noticeVersion' | 'learners' | 'worn'> &
  Named & { readonly [Key in Instants]: number | null } & { readonly groupName: string | null; readonly shortCode: string | null; /** The version that was accepted when it was booked. */ readonly noticeAccepted: string | null; readonly worn: readonly { readonly unitId: SnapshotUnit['id']; readonly start: string; readonly end: string | null }[]; readonly learners: readonly (Named & { readonly id: string })[] };

export type MovedRow = Pick<SnapshotMoved, 'bookingId' | 'timeZone' | 'placeName' | 'cancelled'> & { readonly shortCode: string | null; readonly startsAt: number };

export type UnitRow = Pick<SnapshotUnit, 'id' | 'modelId' | 'tag' | 'spaceName' | 'moduleIds' | 'usedMinutes'> & {
  readonly status: StoredUnitStatus;
  readonly state: { readonly custody?: string | null; readonly battery?: (Battery & { readonly at: string }) | null; readonly sanitisedAt?: string | null; readonly returnedAt?: string | null };
};

export interface SnapshotRow {
  readonly place: { readonly id: string; readonly name: string; readonly timeZone: string; readonly phone: string | null; readonly siteNumber: number };
  readonly upTo: number;
  readonly bookings: readonly BookingRow[];
  readonly moved: readonly MovedRow[];
  readonly openings: readonly OpeningDay[];
  readonly closures: readonly { readonly startsAt: number; readonly endsAt: number; readonly spaceId: string | null }[];
  readonly supervision: readonly { readonly startsAt: number; readonly endsAt: number; readonly offerIds: readonly string[] | null }[];
  readonly units: readonly UnitRow[];
  readonly models: readonly SnapshotModel[];
  readonly offers: readonly SnapshotOffer[];
  readonly modules: readonly { readonly id: string; readonly titleFr: string; readonly titleEn: string; readonly minutes: number | null }[];
  readonly pin: KioskPinCheck | null;
  readonly notices: readonly SnapshotNotice[];
  /** The notice last accepted in front of a kiosk, by the booking. */
  readonly accepted: ReadonlyMap<string, string>;
  /** When kiosks first saw somebody of a group come, by the booking and the person. */
  readonly arrivals: ReadonlyMap<string, ReadonlyMap<string, Date>>;
}

type Read = Omit<SnapshotRow, 'pin' | 'accepted' | 'arrivals' | 'openings'> & { readonly openingHours: string | null; readonly holidayZone: string };

/** From yesterday, whose hours may go on past midnight, to the day after tomorrow, to which tomorrow's may. */
const DAYS_TOLD = 4;

const noticeOf = ({ fact }: KioskEvent): readonly (readonly [string, string])[] => (fact.type === 'NOTICE_ACKNOWLEDGED' ? [[fact.bookingId, fact.version]] : []);

/** Whoever of a group came, at the first sight of them. */
const firstSeen = (events: readonly TimedEvent[]): SnapshotRow['arrivals'] => {
  const seen = new Map<string, Map<string, Date>>();
  for (const { fact, at } of events) {
    if (fact.type !== 'CHECKED_IN') continue;
    const here = seen.get(fact.bookingId) ?? new Map<string, Date>();
    seen.set(fact.bookingId, here);
    for (const id of fact.learnerIds) if (!here.has(id)) here.set(id, at);
  }
  return seen;
};

/** What stands for a short code on one kiosk. */
export const codeDigest = (kioskId: string, shortCode: string): string => hashOf(codeDigestText(kioskId, shortCode));

/** Reads all a kiosk is told, as it was at one instant: its own events it takes account of are those of which it says so. */
@Injectable()
export class SnapshotReader {
  constructor(
    private readonly database: Database,
    private readonly log: KioskLogReader,
    private readonly kiosks: KioskReader,
    private readonly hours: OpeningHoursReader,
  ) {}

  async read(kioskId: string, placeId: string, now: Date): Promise<SnapshotRow> {
    return this.database.source.transaction('REPEATABLE READ', async (manager) => {
      const [read] = await manager.query<Read[]>(SNAPSHOT, [placeId, now, kioskId]);
      if (read === undefined) throw new Error('The place of a kiosk is gone.');
      const { openingHours, holidayZone, ...row } = read;
      const openings = this.hours.days(openingHours, holidayZone, addDays(dayOf(now, timeZone(row.place.timeZone)), -1), DAYS_TOLD);
      const accepted = await this.log.noticesOf(manager, placeId, row.bookings.map(({ id }) => id));
      const arrivals = await this.log.arrivalsOf(manager, placeId, row.bookings.filter(({ learners }) => learners.length > 0).map(({ id }) => id));
      return { ...row, openings, arrivals: firstSeen(inOrder(arrivals)), pin: await this.kiosks.pinOf(manager, placeId), accepted: new Map(inOrder(accepted).flatMap(noticeOf)) };
    });
  }
}
