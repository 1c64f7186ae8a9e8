import { afterTurn, mayBecome, type Refusal, type TurnOutcome, WAITING_MACHINE, type WaitingState } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import { Secrets } from '../../../platform/secret/secrets.ts';
import type { BookingEntity } from '../booking.entity.ts';
import type { ConfirmBookingInput } from '../booking.input.ts';
import { BookingReader } from '../booking.reader.ts';
import { BookingStore } from '../booking.store.ts';
import { type Booker, ConfirmBooking } from '../confirm-booking.ts';
import { GiveBack } from '../give-back.ts';
import { Refused } from '../refused.type.ts';
import type { WaitingHolder } from './keep-waiting.ts';
import type { WaitingEntryEntity } from './waiting-entry.entity.ts';
import { WaitingRefused } from './waiting-refused.ts';
import { WaitingRulesReader } from './waiting-rules.reader.ts';
import { WaitingStore } from './waiting.store.ts';

/** What a session asks of whoever takes it; the name and address are those of the wish. */
export type AcceptWish = Pick<ConfirmBookingInput, 'acceptsSafetyNotice' | 'age' | 'guardian' | 'idempotencyKey'> & { readonly bookingId: string };

/** What a turn is given back with. */
@Injectable()
export class TurnWriting {
  constructor(
    readonly bookings: BookingReader,
    readonly booked: BookingStore,
    readonly giveBack: GiveBack,
    readonly confirming: ConfirmBooking,
    readonly secrets: Secrets,
  ) {}
}

/** Takes the session that was kept for somebody, gives it to the next, or leaves the list. */
@Injectable()
export class AnswerTurn {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly rules: WaitingRulesReader,
    private readonly store: WaitingStore,
    private readonly outbox: Outbox,
    private readonly by: TurnWriting,
  ) {}

  /** Confirms the held booking by the same rules as any other; after the deadline it is refused as every hold that ran out. */
  async accept({ id, token }: WaitingHolder, { bookingId, ...wish }: AcceptWish): Promise<BookingEntity | Refused> {
    const entry = await this.store.held(this.database.source.manager, id, token, false);
    const turn = entry && (await this.store.turnOf(this.database.source.manager, id, bookingId));
    if (!entry || !turn) return new Refused({ code: 'BOOKING_UNKNOWN', field: 'bookingId' });
    const { givenName, familyName, email, locale, accountId } = entry;
    const booker: Booker = {
      fields: { accountId, madeByAccountId: null },
      request: { entry: id },
      permits: (manager) => this.permits(manager, id, bookingId),
      done: async (manager, _booking, now) => {
        await this.store.endTurn(manager, turn, 'ACCEPTED', now);
        await this.store.save(manager, entry, afterTurn(entry, 'ACCEPTED', await this.rules.read(manager)));
      },
    };
    return this.by.confirming.run({ ...wish, bookingId, holdToken: this.by.secrets.bookingToken(bookingId), givenName, familyName, email, locale }, booker);
  }

  /** A turn that was given to the next, or that is another's, is nobody's to take; one that ran out, or was taken, is told of by what became of its booking. */
  private async permits(manager: EntityManager, entryId: string, bookingId: string): Promise<Refusal | null> {
    await this.store.locked(manager, entryId);
    const turn = await this.store.turnOf(manager, entryId, bookingId);
    return turn === null ? { code: 'BOOKING_UNKNOWN', field: 'bookingId' } : null;
  }

  /** Gives the session to the next; the wish stays where it stood, unless it refused too often. Sent again, it answers what stands. */
  async decline(holder: WaitingHolder, bookingId: string): Promise<WaitingEntryEntity | WaitingRefused> {
    return this.withTurn(holder, bookingId, async (manager, entry, turn, now) => {
      if (turn === null) return (await this.store.turnOf(manager, entry.id, bookingId))?.outcome === 'REFUSED' ? entry : new WaitingRefused({ code: 'TURN_OVER' });
      return this.end(manager, entry, turn, 'REFUSED', now);
    });
  }

  /** Leaves the list; what was kept goes to the next. */
  async leave(holder: WaitingHolder): Promise<WaitingEntryEntity | WaitingRefused> {
    return this.withTurn(holder, null, async (manager, entry, turn, now) => {
      if (entry.state === 'LEFT') return entry;
      if (!mayBecome(WAITING_MACHINE, entry.state, 'LEFT')) return new WaitingRefused({ code: 'ENTRY_OVER' });
      return turn === null ? this.store.save(manager, entry, { state: 'LEFT' }) : this.end(manager, entry, turn, 'WITHDRAWN', now, 'LEFT');
    });
  }

  private async end(manager: EntityManager, entry: WaitingEntryEntity, turn: OpenTurn, outcome: TurnOutcome, now: Date, state?: WaitingState): Promise<WaitingEntryEntity> {
    const booking = await this.by.bookings.byId(turn.bookingId, manager);
    if (booking !== null) await this.by.giveBack.run(manager, booking, now);
    await this.store.endTurn(manager, turn, outcome, now);
    const after = afterTurn(entry, outcome, await this.rules.read(manager));
    const saved = await this.store.save(manager, entry, { ...after, ...(state === undefined ? {} : { state }) });
    if (saved.state === 'STOPPED') await this.outbox.add(manager, 'send-waiting-mail', { entryId: entry.id, kind: 'STOPPED', bookingId: turn.bookingId }, now);
    // Something else may be free for them elsewhere.
    if (saved.state === 'WAITING') await this.store.lookAround(manager, [entry.id], now);
    return saved;
  }

  /** The wish with its open turn (the one of that booking, where one is named), all locked: the place, the booking, then the wish. */
  private async withTurn(
    { id, token }: WaitingHolder,
    bookingId: string | null,
    work: (manager: EntityManager, entry: WaitingEntryEntity, turn: OpenTurn | null, now: Date) => Promise<WaitingEntryEntity | WaitingRefused>,
  ): Promise<WaitingEntryEntity | WaitingRefused> {
    return this.database.transaction(async (manager) => {
      if ((await this.store.held(manager, id, token, false)) === null) return new WaitingRefused({ code: 'ENTRY_UNKNOWN' });
      const known = await this.store.openTurn(manager, id);
      if (known !== null) {
        await this.by.booked.lockPlace(manager, known.placeId);
        await this.by.bookings.byId(known.bookingId, manager, true);
      }
      const entry = await this.store.locked(manager, id);
      if (entry === null) return new WaitingRefused({ code: 'ENTRY_UNKNOWN' });
      const turn = await this.store.openTurn(manager, id);
      // A turn that came in between was not the one that was looked at: it stays, and the person is asked again.
      if (turn !== null && turn.bookingId !== known?.bookingId) return new WaitingRefused({ code: 'TURN_OVER' });
      return work(manager, entry, bookingId !== null && turn?.bookingId !== bookingId ? null : turn, this.clock.now());
    });
  }
}

type OpenTurn = NonNullable<Awaited<ReturnType<WaitingStore['openTurn']>>>;
