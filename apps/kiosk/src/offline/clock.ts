import { anchored, bestTime, type ClockLook, type Epoch, isEpochOver, looked, newEpoch, sinceBegin } from '@escale/domain';
import type { AnchoredEpoch, KeptClock } from './kept-types.ts';

/** How many answers the offset is the middle of. */
const OFFSETS = 5;
/** How many anchored epochs are remembered: each start of the app and each sleep makes one. */
const EPOCHS = 100;

const middle = (values: readonly number[]): number | null => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? null;

export type Clocks = { readonly look: () => ClockLook; readonly newId: () => string };

/** What time it is by the service's clock, whatever the tablet's own says. */
export class KioskClock {
  private epoch: Epoch;
  private kept: KeptClock = { offsets: [], epochs: [] };

  constructor(private readonly clocks: Clocks) {
    this.epoch = newEpoch(clocks.newId(), clocks.look());
  }

  /** What was known before the app started. */
  restore(kept: KeptClock): void {
    this.kept = kept;
  }

  get toKeep(): KeptClock {
    return this.kept;
  }

  get offsetMs(): number | null {
    return middle(this.kept.offsets);
  }

  /** Whether the service told its time since the tablet last slept or started. */
  get sure(): boolean {
    return this.look().startedAt !== null;
  }

  /** Looks at both clocks; a tablet that has slept begins another epoch. */
  look(): Epoch {
    const now = this.clocks.look();
    this.epoch = isEpochOver(this.epoch, now) ? newEpoch(this.clocks.newId(), now) : looked(this.epoch, now);
    return this.epoch;
  }

  now(): { readonly at: Date; readonly sure: boolean } {
    const epoch = this.look();
    return bestTime(epoch, epoch.last, this.offsetMs);
  }

  /** What an event says of when it happened. */
  stamp(): { readonly epoch: string; readonly epochMs: number; readonly deviceAt: Date; readonly offsetMs: number | null } {
    const epoch = this.look();
    return { epoch: epoch.id, epochMs: sinceBegin(epoch, epoch.last), deviceAt: new Date(epoch.last.wall), offsetMs: this.offsetMs };
  }

  /** Asks the service, and takes its time from the answer. */
  async timed<Answer extends { readonly serverTime: Date }>(ask: () => Promise<Answer>): Promise<Answer> {
    const before = this.look();
    const answer = await ask();
    const after = this.look();
    const serviceTime = answer.serverTime.getTime();
    const offset = Math.round(serviceTime - (before.last.wall + after.last.wall) / 2);
    // What straddles a sleep sets no clock.
    if (before.id === after.id) {
      this.epoch = anchored(after, { serviceTime, sent: before.last, received: after.last });
      this.kept = { offsets: [...this.kept.offsets, offset].slice(-OFFSETS), epochs: this.withRunning() };
    }
    return answer;
  }

  /** The epochs the service has to know for these events, and the running one, as far as their beginning is known. */
  epochsOf(ids: readonly string[]): readonly AnchoredEpoch[] {
    return this.kept.epochs.filter(({ id }) => ids.includes(id) || id === this.epoch.id);
  }

  private withRunning(): readonly AnchoredEpoch[] {
    const { id, startedAt } = this.epoch;
    if (startedAt === null || this.kept.epochs.some((known) => known.id === id)) return this.kept.epochs;
    return [...this.kept.epochs, { id, startedAt: new Date(startedAt) }].slice(-EPOCHS);
  }
}
