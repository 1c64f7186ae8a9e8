import { ExpireHolds } from '../../src/features/booking/expire-holds.ts';
import { TendWaiting } from '../../src/features/booking/waiting/tend-waiting.ts';
import { Database } from '../../src/platform/database/database.ts';
import { BookingClient } from '../booking-client.ts';
import { aModel, anOffer, aPlace, aSpace, aUnit } from '../builders.ts';
import type { BookingAnswer } from '../documents.ts';
import { FleetClient } from '../fleet-client.ts';
import { roleAt } from '../fleet-ground.ts';
import type { GroupAnswer, GroupsClient } from '../groups-client.ts';
import { anAgreement, anOrganisation, emptyGroups, someoneOf } from '../groups-ground.ts';
import { SeriesClient, type SeriesAnswer } from '../series-client.ts';
import type { TestApi } from '../test-api.ts';
import { WaitingClient } from '../waiting-client.ts';

/** Small on purpose: four headsets, two computers and room for seven, so that whoever comes meets others. */
export interface BusyPlace {
  readonly placeId: string;
  /** A headset a person; open to groups. */
  readonly headsets: string;
  /** In a space of its own: one headset for all, a computer a person. */
  readonly workshop: string;
  readonly unitIds: readonly string[];
  readonly team: FleetClient;
}

export interface Organisation {
  readonly id: string;
  readonly manager: GroupsClient;
}

/** Nine in Paris, the day before anything can be booked here. */
const MONDAY = '2026-03-02T08:00:00Z';
export const QUOTA_HOURS = 40;
const VESOUL = { longitude: 6.155, latitude: 47.622 };
export const AROUND = { ...VESOUL, label: 'Vesoul', withinKm: 20 };

async function aBusyPlace(api: TestApi, east: number): Promise<BusyPlace> {
  const placeId = await aPlace(api, { ...VESOUL, longitude: VESOUL.longitude + east, people_capacity: 7, opening_hours: 'Mo-Fr 09:00-12:00,14:00-16:00' });
  const spaceId = await aSpace(api, placeId, { people_capacity: 3 });
  const [headset, computer] = [await aModel(api, 'VR_HEADSET', { minimum_age: 0 }), await aModel(api, 'COMPUTER', { minimum_age: 0, turnaround_minutes: 0 })];
  const unitIds: string[] = [];
  for (const model of [headset, headset, headset, headset, computer, computer]) unitIds.push(await aUnit(api, placeId, model));
  const offer = { safety_notice: false, group_people_most: 6, group_minutes_least: 60, group_minutes_most: 240 };
  return {
    placeId,
    unitIds,
    headsets: await anOffer(api, placeId, [{ category: 'VR_HEADSET' }], offer),
    workshop: await anOffer(api, placeId, [{ category: 'VR_HEADSET', per_person: false }, { category: 'COMPUTER' }], { ...offer, space_id: spaceId, durations_minutes: [60, 120], people_max: 2 }),
    team: new FleetClient(await roleAt(api, placeId)),
  };
}

/** Two places, three organisations, people who book, repeat and wait; and what they were told they have. */
export class World {
  readonly groups: { organisation: Organisation; answer: GroupAnswer }[] = [];
  readonly series: SeriesAnswer[] = [];
  readonly singles: BookingAnswer[] = [];
  readonly entries: { readonly id: string }[] = [];
  readonly person: BookingClient;
  readonly repeats: SeriesClient;
  readonly list: WaitingClient;

  private constructor(
    readonly api: TestApi,
    readonly places: readonly BusyPlace[],
    readonly organisations: readonly Organisation[],
    private readonly logBegins: string,
  ) {
    this.person = new BookingClient(api);
    this.repeats = new SeriesClient(api);
    this.list = new WaitingClient(api);
  }

  /** Empties the database of what an earlier world left, and begins anew. */
  static async begin(api: TestApi): Promise<World> {
    api.clock.set(MONDAY);
    await emptyGroups(api);
    await api.sql('TRUNCATE outbox, waiting_entry, waiting_turn, booking_series CASCADE');
    const places = [await aBusyPlace(api, 0), await aBusyPlace(api, 0.02)];
    const organisations: Organisation[] = [];
    for (let nth = 0; nth < 3; nth += 1) {
      const id = await anOrganisation(api);
      await anAgreement(api, id, null, [{ category: 'VR_HEADSET', hours: QUOTA_HOURS, period: 'MONTH' }]);
      organisations.push({ id, manager: await someoneOf(api, id) });
    }
    // The log cannot be emptied: what is in it already is an earlier world's.
    const [log] = await api.sql<{ last: string }>('SELECT coalesce(max(sequence), 0)::text AS last FROM audit_entry');
    return new World(api, places, organisations, log?.last ?? '0');
  }

  /** Later, with everybody still signed in. */
  async later(when: Date): Promise<void> {
    await this.api.sql(`UPDATE session SET seen_at = greatest(seen_at, $1), ends_at = greatest(ends_at, $1::timestamptz + interval '12 hours')`, [when]);
    if (when > this.api.clock.now()) this.api.clock.set(when);
  }

  /** What comes round twice a minute, then the work it promised. */
  async tend(): Promise<void> {
    const { app } = this.api;
    for (const job of [ExpireHolds, TendWaiting]) await app.get(Database).transaction((manager) => app.get<{ run(one: typeof manager): Promise<unknown> }>(job, { strict: false }).run(manager));
    await this.list.promoteAll();
  }

  /** What is written down that nobody was told they have, and what somebody was told they have that is not written down: nothing, if whoever was refused left no trace. */
  async strangers(): Promise<readonly string[]> {
    const { groups, series, singles, entries } = this;
    const groupIds = groups.map(({ answer }) => answer.id);
    const seriesIds = series.map(({ id }) => id);
    const sessions = [...groups.flatMap(({ answer }) => answer.sessions.map(({ id }) => id)), ...series.flatMap((one) => one.sessions.map(({ booking }) => booking.id)), ...singles.map(({ id }) => id)];
    const said = "SELECT DISTINCT payload ->> 'groupBookingId' AS id FROM outbox WHERE payload ? 'groupBookingId'";
    const differing = await Promise.all([
      this.differing('group', 'SELECT id FROM group_booking', groupIds),
      this.differing('series', 'SELECT id FROM booking_series', seriesIds),
      this.differing('wish', 'SELECT id FROM waiting_entry', entries.map(({ id }) => id)),
      this.differing('session', 'SELECT id FROM booking WHERE NOT EXISTS (SELECT FROM waiting_turn t WHERE t.booking_id = booking.id)', sessions),
      this.differing('held group, in the log', `SELECT subject_id AS id FROM audit_entry WHERE act = 'GROUP_HELD' AND sequence > ${this.logBegins}`, groupIds),
      this.differing('letter about a group', said, groupIds, 'NOT_ALL'),
      this.differing('letter about a series', said.replaceAll('groupBookingId', 'seriesId'), seriesIds, 'NOT_ALL'),
    ]);
    return differing.flat();
  }

  private async differing(what: string, sql: string, told: readonly string[], all: 'ALL' | 'NOT_ALL' = 'ALL'): Promise<readonly string[]> {
    const written = (await this.api.sql<{ id: string }>(sql)).map(({ id }) => id);
    const nobodys = written.filter((id) => !told.includes(id)).map((id) => `${what} ${id}: nobody was told`);
    return all === 'NOT_ALL' ? nobodys : [...nobodys, ...told.filter((id) => !written.includes(id)).map((id) => `${what} ${id}: not written down`)];
  }
}
