import { KioskClock, type Clocks } from './clock.ts';
import type { KioskDatabase } from './database.ts';
import { type DeviceState, STARTING, Watched } from './device-state.ts';
import type { Exclusively } from './exclusively.ts';
import { Holdings } from './holdings.ts';
import { KioskIdentity } from './identity.ts';
import { Kept } from './kept.ts';
import { NOT_HEARD, type Reach, reachAfter } from './reach.ts';
import { type KioskService, NoAnswer, type PairingRefusal } from './service.ts';
import { NotKept } from './trouble.ts';
import { shutOut, wipe } from './wipe.ts';

export type DeviceDeps = {
  readonly service: KioskService;
  readonly open: (onGone: () => void) => Promise<KioskDatabase>;
  readonly exclusively: Exclusively;
  readonly clocks: Clocks;
  readonly random: () => number;
  readonly appVersion: string;
};

/** What a device is made of, how it stands, and how it stops being one: what its screens and the service are told of it comes from here. */
export class DeviceBody {
  readonly watched = new Watched<DeviceState>(STARTING);
  readonly kept: Kept;
  readonly clock: KioskClock;
  readonly identity: KioskIdentity;
  readonly holdings: Holdings;
  private reach: Reach = NOT_HEARD;

  constructor(readonly deps: DeviceDeps) {
    this.kept = new Kept(deps.open, () => this.tell());
    this.clock = new KioskClock(deps.clocks);
    this.identity = new KioskIdentity(this.kept, deps.service, this.clock);
    this.holdings = new Holdings(this.kept);
  }

  get state(): DeviceState {
    return this.watched.get();
  }

  get reachable(): boolean {
    return this.reach.reachable;
  }

  get isPaired(): boolean {
    return this.state.phase === 'paired';
  }

  now(): Date {
    return this.clock.now().at;
  }

  async pair(code: string): Promise<PairingRefusal | 'NO_ANSWER' | null> {
    try {
      const paired = await this.identity.pair(code);
      if ('refusal' in paired) return paired.refusal;
    } catch (cause) {
      // What could not be kept is said by the storage's own state.
      if (cause instanceof NoAnswer || cause instanceof NotKept) return 'NO_ANSWER';
      throw cause;
    }
    this.tell({ phase: 'paired', wasRevoked: false });
    return null;
  }

  /** The service was called, and answered or did not. */
  called(answered: boolean, call: 'SYNC' | 'QUESTION'): void {
    this.reach = reachAfter(this.reach, answered, call);
    this.tell(answered && call === 'SYNC' ? { syncedAt: this.now() } : {});
  }

  /** Its team has shut it out: it takes nobody from now on, and forgets everything once nothing is left to hand on. */
  async revoked(): Promise<void> {
    if (!this.isPaired) return;
    await shutOut(this.kept);
    await this.holdings.restore();
    this.tell({ phase: 'revoked', wasRevoked: true });
    if (this.holdings.unsent.length === 0) await this.forget();
  }

  /** Stops being a kiosk and forgets everything. Whoever asks has seen to what was not sent. */
  async forget(): Promise<void> {
    await wipe(this.kept);
    await this.identity.restore();
    await this.holdings.restore();
    this.tell({ phase: 'unpaired' });
  }

  /** How it stands, for the service. */
  stateToTell() {
    const { battery, storage } = this.state;
    const { offsetMs, sure } = this.clock;
    return { lastSequence: this.holdings.lastSequence, offsetMs, clockSure: sure, batteryPercent: battery?.percent ?? null, charging: battery?.charging ?? null, appVersion: this.deps.appVersion, storagePersisted: storage.persisted };
  }

  /** How it stands, for its screens. */
  tell(change: Partial<DeviceState> = {}): void {
    const known = this.identity.known;
    const { holdings } = this;
    const before = this.state;
    const { sure, offsetMs } = this.clock;
    const now: DeviceState = {
      ...before,
      ...change,
      identity: known,
      place: holdings.snapshot?.snapshot.place ?? known?.place ?? null,
      trouble: this.kept.trouble,
      reachable: this.reach.reachable,
      view: holdings.viewAt(this.now()),
      heardAt: holdings.snapshot?.heardAt ?? null,
      isOld: holdings.isOldAt(this.now()),
      hasPin: (holdings.snapshot?.snapshot.pin ?? null) !== null,
      waiting: holdings.waiting,
      rejected: holdings.rejected,
      answers: holdings.answers,
      clock: before.clock.sure === sure && before.clock.offsetMs === offsetMs ? before.clock : { sure, offsetMs },
    };
    // Screens are drawn again for what changed, not for each second.
    if (Object.entries(now).some(([key, value]) => before[key as keyof DeviceState] !== value)) this.watched.set(now);
  }
}
