import { afterTurn, type TurnOutcome, type WaitingRules } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.ts';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import { WaitingEntryEntity } from './waiting-entry.entity.ts';
import { WaitingRulesReader } from './waiting-rules.reader.ts';
import { WaitingStore } from './waiting.store.ts';

/** At a time, so that a round is short; the next one goes on. */
const BATCH = 200;

interface EndedTurn {
  readonly entryId: string;
  readonly placeId: WaitingTurnPlace;
  readonly bookingId: WaitingTurnBooking;
  readonly outcome: TurnOutcome;
}
type WaitingTurnPlace = Parameters<WaitingStore['endTurn']>[1]['placeId'];
type WaitingTurnBooking = Parameters<WaitingStore['endTurn']>[1]['bookingId'];

/** Turns that ended without a word here: confirmed by the secret of the booking itself, taken back with the session, or not answered. `$1` now. */
const ENDED = `SELECT e.id AS "entryId", t.place_id AS "placeId", t.booking_id AS "bookingId",
    CASE WHEN b.status IN ('CONFIRMED', 'CHECKED_IN', 'COMPLETED', 'NO_SHOW') OR b.approval_state <> 'NOT_NEEDED' THEN 'ACCEPTED' WHEN b.status = 'CANCELLED' THEN 'WITHDRAWN' ELSE 'UNANSWERED' END AS outcome
  FROM waiting_turn t JOIN waiting_entry e ON e.id = t.entry_id JOIN booking b ON b.place_id = t.place_id AND b.id = t.booking_id
  WHERE t.outcome IS NULL AND e.state = 'OFFERED' AND (t.until <= $1 OR b.status <> 'HELD' OR b.approval_state <> 'NOT_NEEDED') ORDER BY e.id LIMIT ${String(BATCH)} FOR UPDATE OF e, t SKIP LOCKED`;

const OVER = `UPDATE waiting_entry SET state = 'LAPSED' WHERE id IN (SELECT id FROM waiting_entry WHERE ends_at <= $1 AND state IN ('UNCONFIRMED', 'WAITING', 'STOPPED', 'LEFT') ORDER BY id LIMIT ${String(BATCH)} FOR UPDATE SKIP LOCKED) RETURNING id`;

/** Wishes nobody looked at the places for within an hour: a day came within the horizon of an offer, hours begin, something moved that promised nothing. */
const UNSEEN = `SELECT id FROM waiting_entry WHERE state = 'WAITING' AND looked_at <= $1::timestamptz - interval '1 hour' ORDER BY looked_at LIMIT ${String(BATCH)} FOR UPDATE SKIP LOCKED`;

/** Ends turns nobody answered and wishes whose days are over, and looks again where nobody looked for an hour. */
@Injectable()
export class TendWaiting {
  constructor(
    private readonly clock: Clock,
    private readonly rules: WaitingRulesReader,
    private readonly store: WaitingStore,
    private readonly outbox: Outbox,
  ) {}

  async run(manager: EntityManager): Promise<void> {
    const now = this.clock.now();
    const rules = await this.rules.read(manager);
    for (const turn of await manager.query<EndedTurn[]>(ENDED, [now])) await this.end(manager, turn, rules, now);
    await manager.query(OVER, [now]);
    const unseen = await manager.query<{ id: string }[]>(UNSEEN, [now]);
    await this.store.lookAround(manager, unseen.map(({ id }) => id), now);
  }

  private async end(manager: EntityManager, turn: EndedTurn, rules: WaitingRules, now: Date): Promise<void> {
    const entry = await manager.findOneByOrFail(WaitingEntryEntity, { id: turn.entryId });
    const after = afterTurn(entry, turn.outcome, rules);
    await this.store.endTurn(manager, turn, turn.outcome, now);
    await this.store.save(manager, entry, after);
    if (after.state === 'WAITING') await this.store.lookAround(manager, [entry.id], now);
    if (turn.outcome === 'ACCEPTED') return;
    const kind = after.state === 'STOPPED' ? 'STOPPED' : turn.outcome;
    await this.outbox.add(manager, 'send-waiting-mail', { entryId: entry.id, kind, bookingId: turn.bookingId }, now);
  }
}
