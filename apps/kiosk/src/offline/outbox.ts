import { type EventAnswer, KIOSK_BATCH_MOST, nextBatch, retryAfterMs } from '@escale/domain';
import type { KioskClock } from './clock.ts';
import { type Exclusively, SYNC_LOCK } from './exclusively.ts';
import type { KioskIdentity } from './identity.ts';
import type { Kept } from './kept.ts';
import type { KeptEvent } from './kept-types.ts';
import { type KioskService, type KioskState, NoAnswer, Revoked, SessionOver, type SyncAnswer } from './service.ts';
import { NotKept } from './trouble.ts';

/** A request holds 1 MB, and is more than its events. */
const BATCH_BYTES = 900_000;
/** With somebody in front of the screen, and with nobody waiting. */
export const URGENT_MS = 3_000;
const BULK_MS = 30_000;
/** With more than this waiting, what is sent is no answer to one person. */
const BULK_FROM = 10;

export type OutboxDeps = {
  readonly kept: Kept;
  readonly service: KioskService;
  readonly identity: KioskIdentity;
  readonly clock: KioskClock;
  readonly exclusively: Exclusively;
  readonly state: () => Omit<KioskState, 'pending'>;
  readonly onAnswered: (rows: readonly KeptEvent[]) => void;
  readonly onCall: (answered: boolean) => void;
  readonly onRevoked: () => Promise<void>;
  /** Milliseconds of a clock that only counts up. */
  readonly monotone: () => number;
  readonly random: () => number;
};

/** Sends what was kept, oldest first, one request at a time over all tabs; an event leaves only with its answer. */
export class Outbox {
  private running: Promise<void> | null = null;
  private asked: 'NOW' | 'SOME_TIME' | null = null;
  private failures = 0;
  private notBefore = 0;
  private toldAt: number | null = null;

  constructor(private readonly deps: OutboxDeps) {}

  /** Whether enough time went by since it last failed. */
  get mayTry(): boolean {
    return this.deps.monotone() >= this.notBefore;
  }

  get failing(): boolean {
    return this.failures > 0;
  }

  /** Milliseconds since the service was last told anything; null if it never was since the start. */
  get silentMs(): number | null {
    return this.toldAt === null ? null : this.deps.monotone() - this.toldAt;
  }

  /** Something says that the way may be open again: the next attempt need not wait. */
  hint(): void {
    this.notBefore = 0;
  }

  /** Sends all that waits, and how the kiosk stands; resolves when that is done or has failed. `NOW`: somebody waits in front of the screen. */
  async flush(how: 'NOW' | 'SOME_TIME' = 'SOME_TIME'): Promise<void> {
    this.asked = how === 'NOW' ? how : (this.asked ?? how);
    this.running ??= this.run().finally(() => {
      this.running = null;
      // Asked for between the last look and now.
      if (this.asked !== null) void this.flush();
    });
    return this.running;
  }

  private async run(): Promise<void> {
    const { exclusively, onCall, onRevoked, monotone, random } = this.deps;
    await exclusively(SYNC_LOCK, async () => {
      try {
        while (this.asked !== null) {
          const how = this.asked;
          this.asked = null;
          await this.sendAll(how === 'NOW' ? URGENT_MS : BULK_MS);
        }
        this.failures = 0;
        this.notBefore = 0;
      } catch (cause) {
        this.asked = null;
        this.failures += 1;
        this.notBefore = monotone() + retryAfterMs(this.failures, random());
        // What could not be read or kept is said by the storage itself; the events are there still.
        if (cause instanceof NotKept) return;
        if (cause instanceof Revoked) return onRevoked();
        if (!(cause instanceof NoAnswer) && !(cause instanceof SessionOver)) throw cause;
        onCall(false);
      }
    });
  }

  private async sendAll(patienceMs: number): Promise<void> {
    for (;;) {
      const waiting = await this.deps.kept.read((database) => database.getAllFromIndex('events', 'waiting'));
      const batch = nextBatch(waiting, { events: KIOSK_BATCH_MOST, bytes: BATCH_BYTES });
      const answer = await this.send(batch, waiting.length - batch.length, waiting.length > BULK_FROM ? BULK_MS : patienceMs);
      this.deps.onCall(true);
      this.toldAt = this.deps.monotone();
      const answered = await this.keepAnswers(batch, answer);
      if (batch.length > 0 && answered === 0) throw new NoAnswer('The service answered to none of the events.');
      if (waiting.length <= answered) return;
    }
  }

  private async send(batch: readonly KeptEvent[], pending: number, patienceMs: number): Promise<SyncAnswer> {
    const { identity, clock, service, kept, state } = this.deps;
    const answer = await withSession(identity, async (token) => {
      // The service reads the times of events from when their epoch began: the running one is made known first.
      if (!clock.sure) await clock.timed(() => service.self(token));
      if (!clock.sure) throw new NoAnswer('The service took too long to tell the time.');
      const epochs = clock.epochsOf(batch.map(({ epoch }) => epoch));
      const events = batch.map(({ id, text, signature }) => ({ eventId: id, text, signature }));
      return clock.timed(() => service.sync(token, { events, epochs, state: { ...state(), pending } }, patienceMs));
    });
    await kept.write((database) => database.put('meta', { clock: clock.toKeep }, 'clock'));
    return answer;
  }

  private async keepAnswers(batch: readonly KeptEvent[], { results, serverTime }: SyncAnswer): Promise<number> {
    const answers = new Map<string, EventAnswer>(results.map(({ eventId, outcome, anomalies, fault }) => [eventId, { outcome, anomalies, fault }]));
    const rows = batch.flatMap(({ waiting: _, ...row }): readonly KeptEvent[] => {
      const answer = answers.get(row.id);
      return answer === undefined ? [] : [{ ...row, answer, answeredAt: serverTime }];
    });
    if (rows.length === 0) return 0;
    await this.deps.kept.write(async (database) => {
      const transaction = database.transaction(['events', 'rejected'], 'readwrite');
      const puts = rows.map((row) => transaction.objectStore('events').put(row));
      const asides = rows.filter(({ answer }) => answer?.outcome === 'REJECTED').map((row) => transaction.objectStore('rejected').put(row));
      await Promise.all([...puts, ...asides, transaction.done]);
    });
    this.deps.onAnswered(rows);
    return rows.length;
  }
}

/** Asks with a token; once more with a new one where the service says that the first is over. */
export const withSession = async <Value>(identity: KioskIdentity, ask: (token: string) => Promise<Value>): Promise<Value> => {
  const token = await identity.token();
  try {
    return await ask(token);
  } catch (cause) {
    if (!(cause instanceof SessionOver)) throw cause;
    return ask(await identity.token(token));
  }
};
