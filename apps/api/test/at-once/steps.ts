import { expect } from '@jest/globals';
import fc from 'fast-check';
import { arrives } from '../at-the-door.ts';
import type { GroupAnswer } from '../groups-client.ts';
import { AROUND, type BusyPlace, type World } from './world.ts';

/** What somebody does; whom, where and when the numbers pick among what there is. */
export interface Step {
  readonly act: keyof typeof ACTS;
  readonly who: number;
  readonly where: number;
  readonly day: number;
  readonly count: number;
}

/** Two weeks with their Tuesdays and Wednesdays, on which series come back, and a third week's. */
const DAYS = ['2026-03-03', '2026-03-04', '2026-03-05', '2026-03-10', '2026-03-11', '2026-03-12', '2026-03-17', '2026-03-18'] as const;
const dayAt = (index: number): string => DAYS[index % DAYS.length] ?? DAYS[0];
/** From nine in Paris, before the clocks change. */
const hourOf = (day: string, hour: number): string => `${day}T${String(8 + (hour % 3)).padStart(2, '0')}:00:00.000Z`;
const pick = <Item>(items: readonly Item[], index: number): Item | undefined => items[index % Math.max(1, items.length)];
const placeOf = ({ places }: World, index: number): BusyPlace => {
  const place = pick(places, index);
  if (place === undefined) throw new Error('There are places.');
  return place;
};
const offerAt = (world: World, where: number): string => (where % 4 < 2 ? placeOf(world, where).headsets : placeOf(world, where).workshop);

/** Everything that was promised is there, and nothing else. */
const whole = (answer: GroupAnswer, asked: number, partial: boolean): void => {
  expect(answer.sessions.length + answer.leftOut.length).toBe(asked);
  if (!partial) expect(answer.leftOut).toEqual([]);
};

async function holdGroup(world: World, { who, where, day, count }: Step): Promise<void> {
  const organisation = pick(world.organisations, who);
  if (organisation === undefined) return;
  const sessions = [0, 1, 2].map((nth) => ({ offerId: placeOf(world, where + nth).headsets, startsAt: hourOf(dayAt(day + nth), count), durationMinutes: count > 3 ? 60 : 120 }));
  const partial = count % 3 === 0;
  const answer = await organisation.manager.hold({ organisationId: organisation.id, need: { people: count, units: [{ category: 'VR_HEADSET', count: Math.min(count, 3) }] }, sessions, partial: partial ? 'WHAT_FITS' : 'ALL_OR_NOTHING' });
  if (answer.__typename !== 'GroupBooking') return;
  whole(answer, sessions.length, partial);
  world.groups.push({ organisation, answer });
}

/** Another size, other units, another day or place: for one session, from one on, or for all. */
async function changeGroup(world: World, { who, where, day, count }: Step): Promise<void> {
  const group = pick(world.groups, who);
  if (group === undefined) return;
  const { manager } = group.organisation;
  const known = await manager.one(group.answer.id);
  const session = pick(known?.sessions ?? [], day);
  if (known === null || session === undefined) return;
  const scope = pick(['ONE', 'FROM_HERE_ON', 'FROM_HERE_ON', 'ALL'], where) ?? 'ONE';
  const change = pick([{ people: count }, { units: [{ category: 'VR_HEADSET', count: Math.min(4, count) }] }, { startsAt: hourOf(dayAt(day + count), count) }, scope === 'ONE' ? { offerId: placeOf(world, where).headsets } : { durationMinutes: 120 }], count) ?? {};
  const answer = await manager.change(known, { scope, sessionId: session.id, ...change });
  if (answer.__typename !== 'GroupBooking') return;
  // All that were meant changed, or none: those to come have one size now.
  const after = answer.sessions.filter(({ startsAt, status }) => ['HELD', 'CONFIRMED'].includes(status) && startsAt >= session.startsAt && Date.parse(startsAt) > world.api.clock.now().getTime());
  if ('people' in change && scope === 'FROM_HERE_ON') expect(after.filter(({ people }) => people !== count)).toEqual([]);
}

async function bookSeries(world: World, { who, where, day, count }: Step): Promise<void> {
  // A Tuesday or a Wednesday, weekly.
  const first = pick(['2026-03-03', '2026-03-04', '2026-03-10', '2026-03-11'], day) ?? '2026-03-04';
  const times = 2 + (count % 2);
  const days = Array.from({ length: times }, (_, week) => new Date(Date.parse(first) + week * 7 * 86_400_000).toISOString().slice(0, 10));
  const weekday = first.endsWith('3') || first.endsWith('0') ? 'TUESDAY' : 'WEDNESDAY';
  const rhythm = { firstDay: first, at: `${String(9 + (count % 3)).padStart(2, '0')}:00`, everyWeeks: 1, weekdays: [weekday], count: times };
  const made = await world.repeats.book({ offerId: offerAt(world, where), rhythm, sessions: days.map((at, index) => ({ index, startsAt: hourOf(at, count) })), people: 1 + (who % 2), email: `suite-${String(who)}@exemple.example` });
  if (made.__typename !== 'BookingSeries') return;
  expect(made.sessions).toHaveLength(times);
  world.series.push(made);
}

async function changeOccurrence(world: World, { who, day, where, count }: Step): Promise<void> {
  const session = pick(pick(world.series, who)?.sessions ?? [], count);
  if (session === undefined) return;
  const { id, holdToken } = session.booking;
  if (where % 2 === 0) await world.person.cancel({ id, holdToken } as never);
  else await world.person.reschedule({ id, holdToken } as never, { offerId: offerAt(world, where), startsAt: hourOf(dayAt(day), count), durationMinutes: 60 });
}

async function joinList(world: World, { who, where, day, count }: Step): Promise<void> {
  const when = { fromDay: dayAt(Math.min(day, 5)), toDay: '2026-03-18', noticeMinutes: 0 };
  const what = count % 3 === 0 ? { around: AROUND, category: 'VR_HEADSET', durationMinutes: 60 } : { offerId: offerAt(world, where) };
  const joined = await world.list.join({ ...what, when, people: 1 + (count % 2), email: `attente-${String(who)}@exemple.example` });
  if (joined.__typename !== 'WaitingEntry') return;
  world.entries.push(joined);
  await world.list.act('confirmWaiting', joined);
}

/** Whoever waits answers the turn they have: takes it, by the list or by the secret of the session itself, gives it on or back, leaves, comes again. */
async function answerTurn(world: World, { who, where, count }: Step): Promise<void> {
  const offered = await world.api.sql<{ id: string }>(`SELECT id FROM waiting_entry WHERE state = 'OFFERED' ORDER BY id`);
  const entry = pick(offered, who) ?? pick(world.entries, who);
  if (entry === undefined) return;
  const { turn } = await world.list.read(entry);
  const answers = [
    async () => turn && world.list.accept(entry, turn.booking.id),
    async () => turn && world.list.accept(entry, turn.booking.id),
    async () => turn && world.list.decline(entry, turn.booking.id),
    async () => turn?.booking.holdToken && world.person.confirm(turn.booking, { email: `attente-${String(who)}@exemple.example` }),
    async () => turn?.booking.holdToken && world.person.cancel(turn.booking),
    async () => world.list.act(count % 2 === 0 ? 'leaveWaitingList' : 'returnToWaitingList', entry),
  ];
  await pick(answers, where + count)?.();
}

/** Whoever has the next session comes, and leaves before its end. */
async function leaveEarly(world: World, { who, count, where }: Step): Promise<void> {
  // Their hour comes, and with it the end of many a hold: not each time.
  if (where > 3) return;
  const coming = await world.api.sql<{ id: string; startsAt: Date }>(
    `SELECT id, starts_at AS "startsAt" FROM booking WHERE status = 'CONFIRMED' AND group_booking_id IS NULL AND ends_at > $1 ORDER BY starts_at, id LIMIT 3`,
    [world.api.clock.now()],
  );
  const next = pick(coming, who);
  if (next === undefined) return;
  const known = [...world.singles, ...world.series.flatMap(({ sessions }) => sessions.map(({ booking }) => booking))].find(({ id }) => id === next.id);
  await world.later(new Date(next.startsAt.getTime() + (count % 2) * 20 * 60_000));
  await arrives(world.api, next.id);
  if (known !== undefined) await world.api.gql(`mutation ($input: LeaveEarlyInput!) { result: leaveEarly(input: $input) { __typename } }`, { input: { bookingId: known.id, holdToken: known.holdToken } });
}

const ACTS = {
  GROUP: holdGroup,
  CONFIRM: async (world: World, { who }: Step) => {
    const group = pick(world.groups, who);
    await group?.organisation.manager.confirm(group.answer.id);
  },
  CHANGE: changeGroup,
  CANCEL: async (world: World, { who, count, where }: Step) => {
    const group = pick(world.groups, who);
    await group?.organisation.manager.cancel(group.answer.id, { scope: pick(['ALL', 'ONE', 'FROM_HERE_ON'], count), sessionId: pick(group.answer.sessions, where)?.id });
  },
  SINGLE: async (world: World, { who, where, day, count }: Step) => {
    const held = await world.person.hold({ offerId: offerAt(world, where), startsAt: hourOf(dayAt(day), count), people: 1 + (who % 2) });
    if (held.__typename === 'Booking') world.singles.push(held);
    if (held.__typename === 'Booking' && count > 1) await world.person.confirm(held, { email: `seul-${String(who)}@exemple.example` });
  },
  UNDO: async (world: World, { who }: Step) => {
    const single = pick(world.singles, who);
    if (single !== undefined) await world.person.cancel(single);
  },
  MOVE: async (world: World, { who, where, day, count }: Step) => {
    const single = pick(world.singles, who);
    if (single !== undefined) await world.person.reschedule(single, { offerId: offerAt(world, where), startsAt: hourOf(dayAt(day), count), durationMinutes: 60 });
  },
  SERIES: bookSeries,
  OCCURRENCE: changeOccurrence,
  END_SERIES: async (world: World, { who, count }: Step) => {
    const series = pick(world.series, who);
    if (series !== undefined) await world.repeats.cancel(series, { from: count % 2, evenChanged: count > 3 });
  },
  MOVE_SERIES: async (world: World, { who, day, count }: Step) => {
    const series = pick(world.series, who);
    if (series !== undefined) await world.repeats.move(series, { from: count % 2, startsAt: hourOf(dayAt(day), count), evenChanged: count > 3 });
  },
  JOIN: joinList,
  ANSWER: answerTurn,
  PROMOTE: async (world: World) => world.list.promoteAll(),
  TEND: async (world: World) => world.tend(),
  LEAVE: leaveEarly,
  OUTAGE: async (world: World, { where, count }: Step) => {
    const { team, unitIds } = placeOf(world, where);
    await team.takeOut([pick(unitIds, count % 2) ?? '']);
  },
  REPAIR: async (world: World, { where, count }: Step) => {
    const { team, unitIds } = placeOf(world, where);
    await team.giveBack([pick(unitIds, count % 2) ?? '']);
  },
  WAIT: async (world: World, { count }: Step) => world.later(new Date(world.api.clock.now().getTime() + ([5, 11, 11, 40, 130, 300][count - 1] ?? 11) * 60_000)),
} satisfies Readonly<Record<string, (world: World, step: Step) => Promise<unknown>>>;

const OFTEN: readonly Step['act'][] = ['GROUP', 'GROUP', 'SINGLE', 'SINGLE', 'SERIES', 'JOIN', 'JOIN', 'ANSWER', 'ANSWER', 'PROMOTE', 'PROMOTE', 'CONFIRM', 'CHANGE'];

export const aStep: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom(...OFTEN, ...(Object.keys(ACTS) as Step['act'][])),
  who: fc.nat(5),
  where: fc.nat(7),
  day: fc.nat(DAYS.length - 1),
  count: fc.integer({ min: 1, max: 6 }),
});

export const act = async (world: World, step: Step): Promise<void> => void (await ACTS[step.act](world, step));
