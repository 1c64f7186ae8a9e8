import { checkDayLimit, checkFutureLimit, decideHold, type Id, idOf, nextTurn, plusMinutes, rank, type WaitingRules } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.ts';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import { Secrets } from '../../../platform/secret/secrets.ts';
import { type FactsOfPlace, placeFor, PlaceFactsReader } from '../availability/place-facts.reader.ts';
import { LONGEST_TURNAROUND } from '../availability/booking-window.ts';
import { BookingReader } from '../booking.reader.ts';
import { BookingStore } from '../booking.store.ts';
import { holdRow } from '../hold-row.ts';
import { aroundOf } from './around-of.ts';
import { freeFor } from './free-for.ts';
import { FutureLimit, type SessionToCome } from './future-limit.ts';
import { type WaitingHere, WaitingReader } from './waiting.reader.ts';
import { WaitingRulesReader } from './waiting-rules.reader.ts';
import { WaitingStore } from './waiting.store.ts';

/** What a look at a place reads and writes with. */
@Injectable()
export class Promoting {
  constructor(
    readonly facts: PlaceFactsReader,
    readonly bookings: BookingStore,
    readonly booked: BookingReader,
    readonly secrets: Secrets,
    readonly outbox: Outbox,
  ) {}
}

/** Keeps what is free at a place for those who wait, in their order, one session each and each session for as many as it serves; whoever is next is told by mail until when. */
@Injectable()
export class PromoteWaiting {
  constructor(
    private readonly clock: Clock,
    private readonly rules: WaitingRulesReader,
    private readonly reader: WaitingReader,
    private readonly store: WaitingStore,
    private readonly future: FutureLimit,
    private readonly by: Promoting,
  ) {}

  /** How many were given a turn; in the caller's transaction, under the lock of the place. */
  async run(manager: EntityManager, placeId: Id<'Place'>): Promise<number> {
    const now = this.clock.now();
    if (!(await this.reader.anybodyAt(manager, placeId, now))) return 0;
    await this.by.bookings.lockPlace(manager, placeId);
    await this.by.bookings.expireHolds(manager, now, [placeId]);
    const rules = await this.rules.read(manager);
    const here = await this.reader.at(manager, placeId, now);
    const ofEntry = new Map(here.map((one) => [one.entry.id, one]));
    let facts: FactsOfPlace | null = null;
    let given = 0;
    for (const { id } of rank(here.map(({ entry }) => entry), rules)) {
      const one = ofEntry.get(id);
      if (one === undefined) continue;
      facts ??= await this.read(manager, placeId, here, now);
      if (facts === null) return given;
      if (await this.offer(manager, one, facts, rules, now)) {
        given += 1;
        // What was just kept is no longer free to the next.
        facts = null;
      }
    }
    return given;
  }

  private async read(manager: EntityManager, placeId: Id<'Place'>, here: readonly WaitingHere[], now: Date): Promise<FactsOfPlace | null> {
    const offerIds = [...new Set(here.flatMap((one) => one.offerIds))];
    const end = plusMinutes(new Date(Math.max(...here.map(({ entry }) => entry.endsAt.getTime()))), LONGEST_TURNAROUND);
    const [facts] = await this.by.facts.read(manager, { wanted: 'SELECT $5::uuid AS place_id, $6::uuid[] AS offer_ids', parameters: [placeId, offerIds], window: { start: now, end }, now });
    return facts ?? null;
  }

  /** Keeps the first session that suits one person, if there is one they may have. */
  private async offer(manager: EntityManager, one: WaitingHere, facts: FactsOfPlace, rules: WaitingRules, now: Date): Promise<boolean> {
    const { entry, distanceKm, offeredBefore } = one;
    const theirs = await this.future.toCome(manager, { accountId: entry.accountId, email: entry.email, except: null }, now);
    if (checkFutureLimit(rules, theirs.length) !== null) return false;
    const free = freeFor(one, facts, theirs, now);
    const refused = [...offeredBefore, ...(await this.daysFull(manager, free, facts, one, theirs, now))];
    const turn = nextTurn({ ...entry, around: aroundOf(entry), distanceKm, offeredBefore: refused }, free, facts.zone, rules, now);
    const offer = turn && facts.offers.find(({ id }) => id === turn.slot.offerId);
    if (!turn || !offer) return false;
    const wish = { offerId: offer.id, startsAt: turn.slot.startsAt, durationMinutes: turn.slot.durationMinutes, people: entry.people, moduleId: entry.moduleId, age: null };
    const decision = decideHold(wish, { offer, place: placeFor(facts, offer), units: facts.units }, now);
    // `slots` lists exactly what `decideHold` accepts.
    if (!decision.ok) throw new Error(`A session that was listed free is refused: ${decision.refusal.code}.`);
    const booking = holdRow({ placeId: facts.placeId, offer, wish, plan: decision.value, holdExpiresAt: turn.until }, this.by.secrets, now);
    await this.by.bookings.insert(manager, booking, decision.value.assignments);
    await this.store.addTurn(manager, { placeId: facts.placeId, bookingId: booking.id, entryId: entry.id, offerId: offer.id, startsAt: booking.startsAt, offeredAt: now, until: turn.until });
    await this.store.save(manager, entry, { state: 'OFFERED' });
    await this.by.outbox.add(manager, 'send-waiting-mail', { entryId: entry.id, kind: 'OFFERED', bookingId: booking.id }, now);
    return true;
  }

  /** The sessions on days on which the person already has as many of the offer as it allows. */
  private async daysFull(manager: EntityManager, free: ReturnType<typeof freeFor>, facts: FactsOfPlace, { entry }: WaitingHere, theirs: readonly SessionToCome[], now: Date): Promise<readonly { offerId: string; startsAt: Date }[]> {
    const full: { offerId: string; startsAt: Date }[] = [];
    for (const { offerId, startsAt } of free) {
      const offer = facts.offers.find(({ id }) => id === offerId);
      if (offer === undefined || offer.perDayLimit === null || !theirs.some((session) => session.offerId === offerId)) continue;
      const sessions = await this.by.booked.sessionsThatDay(manager, { offerId, startsAt, accountId: entry.accountId, email: entry.email, except: null }, now);
      if (checkDayLimit(offer, sessions) !== null) full.push({ offerId: idOf<'Offer'>(offerId), startsAt });
    }
    return full;
  }
}
