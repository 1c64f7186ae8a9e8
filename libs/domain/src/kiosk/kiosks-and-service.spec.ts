import fc from 'fast-check';
import { custodies, type ToldEvent } from '../equipment/life/custody.ts';
import { unitState } from '../equipment/life/unit-state.ts';
import { idOf } from '../kernel/id.ts';
import { annulments } from './annulled.ts';
import { anchored, type Epoch, isEpochOver, looked, newEpoch, sinceBegin } from './epoch.ts';
import type { KioskEvent, TimedEvent } from './event.ts';
import { eventTime, inOrder } from './event-time.ts';
import type { KioskFact } from './fact.ts';
import { handedOutTwice, type UnitInHands } from './handling.ts';
import { type EventAnswer, nextBatch, standingOf } from './outbox.ts';
import { presenceOf } from './presence.ts';
import { readEvent, writeEvent } from './read-event.ts';
import { unitFactOf } from './unit-facts.ts';

/*
 * Several kiosks, several headsets and one service, with the network cut at will, answers lost, batches sent twice or late, clocks set and tablets put to sleep or started anew. The kiosks and the service
 * here do nothing but call the rules the true ones call; what is checked are the promises of docs/adr/0033.
 */
const T0 = Date.parse('2026-06-02T08:00:00Z');
const uuid = (kind: number, number: number): string => `0000000${kind}-0000-7000-8000-${String(number).padStart(12, '0')}`;
const KIOSKS = 3;
const UNITS = [uuid(2, 1), uuid(2, 2)].map((id) => idOf<'EquipmentUnit'>(id));
const BOOKINGS = [uuid(3, 1), uuid(3, 2), uuid(3, 3)].map((id) => idOf<'Booking'>(id));
const policy = { earlyMinutes: 20, lateMinutes: 30, ticketToleranceMinutes: 5 };

/** The service: what it keeps of each event, first come, and the anchors of epochs. */
class Service {
  readonly kept = new Map<string, TimedEvent>();
  readonly anchors = new Map<string, number>();

  take(texts: readonly string[], epochs: readonly Epoch[], now: number): ReadonlyMap<string, EventAnswer> {
    for (const { id, startedAt } of epochs) if (startedAt !== null && !this.anchors.has(id)) this.anchors.set(id, startedAt);
    const answers = new Map<string, EventAnswer>();
    for (const text of texts) {
      const read = readEvent(text);
      if (!read.ok) throw new Error(`${read.refusal.code} ${String(read.refusal.field)}`);
      const { value } = read;
      const outcome = this.kept.has(value.id) ? 'DUPLICATE' : 'ACCEPTED';
      const began = this.anchors.get(value.epoch);
      if (outcome === 'ACCEPTED') this.kept.set(value.id, { ...value, ...eventTime(value, { epochStartedAt: began === undefined ? null : new Date(began), pairedAt: new Date(T0 - 1), receivedAt: new Date(now) }) });
      answers.set(value.id, { outcome, anomalies: [], fault: null });
    }
    return answers;
  }
}

type Kept = { readonly text: string; readonly sequence: number; readonly bytes: number; readonly happened: number; readonly anchoredThen: () => boolean; answer: EventAnswer };

/** A kiosk: what survives a restart is its queue, its sequence and its epochs; its clocks do not. */
class Kiosk {
  readonly queue: Kept[] = [];
  readonly lost: (() => void)[] = [];
  private epoch!: Epoch;
  private readonly epochs = new Map<string, Epoch>();
  private epochCount = 0;
  private monotoneZero = 0;
  private wallShift = 0;
  private offset: number | null = null;

  constructor(readonly number: number) {
    this.start(0);
  }

  private look(time: number) {
    return { wall: T0 + time + this.wallShift, monotone: time - this.monotoneZero };
  }

  private begin(time: number): void {
    this.epochCount += 1;
    this.keep(newEpoch(uuid(4, this.number * 1_000 + this.epochCount), this.look(time)));
  }

  private keep(epoch: Epoch): void {
    this.epoch = epoch;
    this.epochs.set(epoch.id, epoch);
  }

  tick(time: number): void {
    if (isEpochOver(this.epoch, this.look(time))) this.begin(time);
    else this.keep(looked(this.epoch, this.look(time)));
  }

  start(time: number): void {
    this.monotoneZero = time;
    this.begin(time);
  }

  /** While it sleeps, its monotone clock stands still. */
  sleep(slept: number): void {
    this.monotoneZero += slept;
  }

  setClock(by: number): void {
    this.wallShift += by;
  }

  see(fact: KioskFact, time: number): void {
    this.tick(time);
    const sequence = this.queue.length + 1;
    const { id: epochId } = this.epoch;
    const event: KioskEvent = {
      id: idOf(uuid(5, this.number * 1_000 + sequence)), kioskId: idOf(uuid(1, this.number)), sequence, epoch: epochId, epochMs: sinceBegin(this.epoch, this.look(time)), deviceAt: new Date(this.look(time).wall), offsetMs: this.offset,
      online: false, snapshot: null, by: 'PERSON', previous: null, fact,
    };
    const text = writeEvent(event);
    this.queue.push({ text, sequence, bytes: text.length, happened: T0 + time, anchoredThen: () => this.epochs.get(epochId)?.startedAt !== null, answer: null });
  }

  /** Reaches the service for its time, then sends a batch; `lost`: the answer does not come back. */
  send(service: Service, time: number, most: number, lost: boolean): void {
    this.tick(time);
    const sent = this.look(time);
    this.keep(anchored(this.epoch, { serviceTime: T0 + time, sent, received: sent }));
    this.offset = T0 + time - sent.wall;
    const batch = nextBatch(this.queue.filter(({ answer }) => answer === null), { events: most, bytes: 1_000_000 });
    const answers = service.take(batch.map(({ text }) => text), [...this.epochs.values()], T0 + time);
    if (lost) return;
    for (const kept of batch) kept.answer = answers.get(JSON.parse(kept.text).id as string) ?? null;
  }

  /** An old request that the network held back comes in after all. */
  late(service: Service, time: number, at: number): void {
    const kept = this.queue[at % Math.max(1, this.queue.length)];
    if (kept !== undefined && kept.anchoredThen()) service.take([kept.text], [...this.epochs.values()], T0 + time);
  }
}

const facts: fc.Arbitrary<(sequence: number, number: number) => KioskFact> = fc.oneof(
  fc.constantFrom(...BOOKINGS).map((bookingId) => (): KioskFact => ({ type: 'CHECKED_IN', bookingId, knownBy: 'TICKET', revision: null, learnerIds: [] })),
  fc.constantFrom(...BOOKINGS).map((bookingId) => (): KioskFact => ({ type: 'LEFT', bookingId })),
  fc.tuple(fc.constantFrom(...BOOKINGS), fc.constantFrom(...UNITS)).map(([bookingId, unitId]) => (): KioskFact => ({ type: 'HANDED_OUT', bookingId, unitId, checked: [], swapFor: null })),
  fc.tuple(fc.constantFrom(...BOOKINGS), fc.constantFrom(...UNITS), fc.constantFrom('SESSION_STARTED' as const, 'SESSION_STOPPED' as const)).map(([bookingId, unitId, type]) => (): KioskFact => ({ type, bookingId, unitId })),
  fc.constantFrom(...UNITS).map((unitId) => (): KioskFact => ({ type: 'RETURNED', unitId, missing: [] })),
  fc.integer({ min: 1, max: 3 }).map((back) => (sequence: number, number: number): KioskFact => ({ type: 'ANNULLED', eventId: idOf(uuid(5, number * 1_000 + Math.max(1, sequence - back))) })),
);

type Step = { readonly kiosk: number; readonly after: number } & (
  | { readonly do: 'see'; readonly fact: (sequence: number, number: number) => KioskFact }
  | { readonly do: 'send'; readonly most: number; readonly lost: boolean }
  | { readonly do: 'late'; readonly at: number }
  | { readonly do: 'restart' }
  | { readonly do: 'sleep' }
  | { readonly do: 'set'; readonly by: number }
);
const when = { kiosk: fc.nat(KIOSKS - 1), after: fc.integer({ min: 0, max: 20 * 60_000 }) };
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ ...when, do: fc.constant('see' as const), fact: facts }) },
  { weight: 4, arbitrary: fc.record({ ...when, do: fc.constant('send' as const), most: fc.integer({ min: 1, max: 5 }), lost: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ ...when, do: fc.constant('late' as const), at: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ ...when, do: fc.constant('restart' as const) }) },
  { weight: 1, arbitrary: fc.record({ ...when, do: fc.constant('sleep' as const) }) },
  { weight: 1, arbitrary: fc.record({ ...when, do: fc.constant('set' as const), by: fc.integer({ min: -3_600_000, max: 3_600_000 }) }) },
);

/** Everything that follows from what the service keeps. */
const projection = (kept: readonly TimedEvent[]) => {
  const ordered = inOrder(kept);
  const { annulled } = annulments(ordered);
  const standing = ordered.filter(({ id }) => !annulled.has(id));
  const lives = UNITS.map((unitId) => {
    const told = standing.flatMap((event): ToldEvent[] => {
      const about = unitFactOf(event.fact);
      return about?.unitId === unitId ? [{ ...about.fact, at: event.at, eventId: event.id }] : [];
    });
    const life: ToldEvent[] = [{ type: 'ENROLLED', at: new Date(T0), eventId: null }, { type: 'CHECKED', at: new Date(T0), eventId: null }, ...told];
    return { unitId, state: unitState(life, true), custodies: custodies(life, true) };
  });
  const visits = BOOKINGS.map((id) => {
    const { presence, anomalies } = presenceOf(ordered.filter(({ fact }) => fact.type === 'ANNULLED' || ('bookingId' in fact && fact.bookingId === id)), {
      booking: { id, placeId: idOf('p'), status: 'CONFIRMED', startsAt: new Date(T0), endsAt: new Date(T0 + 3_600_000), revision: 0, cancelledAt: null, holdExpiresAt: null }, placeId: 'p', atDesk: null, policy,
    });
    return { id, presence, anomalies: anomalies.map(({ code, eventId }) => `${code} ${eventId}`).sort() };
  });
  const hands = BOOKINGS.map((id) => handedOutTwice(id, lives.flatMap(({ unitId, custodies: list }) => list.filter(({ bookingId }) => bookingId === id).map((custody): UnitInHands => ({ ...custody, unitId }))), 1));
  return { lives, visits, hands };
};

test('whatever happens to network, clocks and tablets, no fact is lost and the same facts give the same state', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), fc.nat(), (steps, seed) => {
      const service = new Service();
      const kiosks = Array.from({ length: KIOSKS }, (_, index) => new Kiosk(index + 1));
      let time = 0;
      const acknowledged = new Set<string>();
      for (const one of steps) {
        time += one.after;
        const kiosk = kiosks[one.kiosk] as Kiosk;
        if (one.do === 'see') kiosk.see(one.fact(kiosk.queue.length + 1, kiosk.number), time);
        else if (one.do === 'send') kiosk.send(service, time, one.most, one.lost);
        else if (one.do === 'late') kiosk.late(service, time, one.at);
        else if (one.do === 'restart') kiosk.start(time);
        else if (one.do === 'sleep') {
          kiosk.sleep(600_000);
          time += 600_000;
        } else kiosk.setClock(one.by);
        // Every kiosk looks at its clocks all the time.
        for (const each of kiosks) each.tick(time);
        for (const { queue } of kiosks) for (const { text, answer } of queue) if (standingOf(answer) === 'SENT') acknowledged.add(text);
        // Green is only what the service has, at any time.
        const has = new Set([...service.kept.values()].map(({ id }) => id as string));
        for (const text of acknowledged) expect(has.has(JSON.parse(text).id as string)).toBe(true);
      }
      time += 60_000;
      for (const kiosk of kiosks) for (let rounds = 0; kiosk.queue.some(({ answer }) => answer === null); rounds += 1) {
        if (rounds > 200) throw new Error('A queue does not empty.');
        kiosk.send(service, time, 3, false);
      }

      const kept = [...service.kept.values()];
      expect(kept.map(({ id }) => id as string).sort()).toEqual(kiosks.flatMap(({ queue }) => queue.map(({ text }) => JSON.parse(text).id as string)).sort());
      const happened = new Map(kiosks.flatMap(({ queue }) => queue.map((one) => [JSON.parse(one.text).id as string, one.happened])));
      // A sure time is the true one: setting clocks and sleeping changed nothing.
      for (const { id, at, sure } of kept) if (sure) expect(Math.abs(at.getTime() - (happened.get(id) ?? 0))).toBeLessThanOrEqual(1);

      const whole = projection(kept);
      const shuffled = [...kept].sort((one, other) => hashed(seed, one.id) - hashed(seed, other.id));
      expect(projection(shuffled)).toEqual(whole);
      for (const { state, custodies: list } of whole.lives) {
        const open = list.filter(({ closedBy }) => closedBy === null);
        expect(open.length).toBeLessThanOrEqual(1);
        expect(open[0]?.bookingId ?? null).toBe(state.custody);
        for (const { immersions } of list) for (const { start, end } of immersions) if (end !== null) expect(end.getTime()).toBeGreaterThanOrEqual(start.getTime());
      }
      // A booking has one headset, or somebody is told.
      for (const [index, id] of BOOKINGS.entries()) {
        const open = whole.lives.flatMap(({ custodies: list }) => list.filter(({ bookingId, closedBy }) => bookingId === id && closedBy === null));
        expect(open.length - (whole.hands[index]?.length ?? 0)).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 300 },
  );
});

/** Some order that has nothing to do with when things came. */
const hashed = (seed: number, text: string): number => [...text].reduce((sum, char) => (Math.imul(sum, 31) + char.charCodeAt(0)) | 0, seed);
