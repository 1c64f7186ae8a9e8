import type { EventAnswer, KioskEvent, KioskFact, Shown } from '@escale/domain';
import type { AttendanceHere } from './attendance-here.ts';
import { KioskClock, type Clocks } from './clock.ts';
import type { KioskDatabase } from './database.ts';
import { type DeviceState, STARTING, Watched } from './device-state.ts';
import type { Exclusively } from './exclusively.ts';
import { Holdings } from './holdings.ts';
import { isPin, KioskIdentity } from './identity.ts';
import { Kept } from './kept.ts';
import type { KeptEvent } from './kept-types.ts';
import { Outbox, URGENT_MS, withSession } from './outbox.ts';
import type { Battery, Storage } from './persist.ts';
import { NOT_HEARD, type Reach, reachAfter } from './reach.ts';
import { type KioskService, NoAnswer, type PairingRefusal, Revoked, SessionOver } from './service.ts';
import { shownOf } from './tickets.ts';
import { NotKept } from './trouble.ts';
import { isShutOut, shutOut, wipe } from './wipe.ts';
import { keepEvent } from './write-event.ts';

export type DeviceDeps = {
  readonly service: KioskService;
  readonly open: (onGone: () => void) => Promise<KioskDatabase>;
  readonly exclusively: Exclusively;
  readonly clocks: Clocks;
  readonly random: () => number;
  readonly appVersion: string;
};

/** The kiosk as a device: all it keeps, all it sends, all its screens may know. */
export class KioskDevice {
  readonly watched = new Watched<DeviceState>(STARTING);
  private readonly kept: Kept;
  private readonly clock: KioskClock;
  private readonly identity: KioskIdentity;
  private readonly holdings: Holdings;
  private readonly outbox: Outbox;
  private reach: Reach = NOT_HEARD;
  private writing = 0;
  private fetching: Promise<boolean> | null = null;

  constructor(private readonly deps: DeviceDeps) {
    this.kept = new Kept(deps.open, () => this.tell());
    this.clock = new KioskClock(deps.clocks);
    this.identity = new KioskIdentity(this.kept, deps.service, this.clock);
    this.holdings = new Holdings(this.kept);
    this.outbox = new Outbox({
      kept: this.kept, service: deps.service, identity: this.identity, clock: this.clock, exclusively: deps.exclusively, random: deps.random,
      monotone: () => deps.clocks.look().monotone,
      state: () => this.stateToTell(),
      onAnswered: (rows) => this.answered(rows),
      onCall: (answered) => this.called(answered, 'SYNC'),
      onRevoked: () => this.revoked(),
    });
  }

  /** Reads what the tablet knows, before anything is asked of anybody. */
  async start(): Promise<void> {
    const identity = await this.identity.restore();
    const [clock, isOut] = await Promise.all([this.kept.read((database) => database.get('meta', 'clock')), isShutOut(this.kept), this.holdings.restore()]);
    if (clock !== undefined && 'clock' in clock) this.clock.restore(clock.clock);
    this.tell({ phase: identity === null ? 'unpaired' : isOut ? 'revoked' : 'paired' });
  }

  say(change: Partial<Pick<DeviceState, 'phase'>> & { readonly battery?: Battery; readonly storage?: Storage }): void {
    this.tell(change);
  }

  get state(): DeviceState {
    return this.watched.get();
  }

  get appVersion(): string {
    return this.deps.appVersion;
  }

  /** Whether something is being written: the app is not replaced meanwhile. */
  get isWriting(): boolean {
    return this.writing > 0;
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
    void this.refresh();
    return null;
  }

  /** Keeps what happened, then sends it. Resolves once it is kept; throws `NotKept` where it is not, and nothing was sent then. */
  async record(fact: KioskFact, by: KioskEvent['by'] = 'PERSON'): Promise<KeptEvent> {
    const identity = this.identity.known;
    if (identity === null || this.state.phase !== 'paired') throw new Error('A device that is no kiosk writes an event.');
    const { kept, clock, deps } = this;
    const circumstances = { by, online: this.reach.reachable, snapshot: this.holdings.snapshot?.snapshot.mark ?? null };
    this.writing += 1;
    try {
      const row = await keepEvent({ kept, clock, identity, exclusively: deps.exclusively, newId: deps.clocks.newId }, fact, circumstances);
      this.wrote(row);
      return row;
    } finally {
      this.writing -= 1;
    }
  }

  private wrote(row: KeptEvent): void {
    this.holdings.wrote(row);
    this.tell();
    void this.outbox.flush('NOW');
  }

  /** The answer to an event, as soon as it comes; null when it does not come in time, or nobody is reached. */
  async answerOf(eventId: string, patienceMs = URGENT_MS): Promise<EventAnswer> {
    const known = () => this.state.answers.get(eventId) ?? null;
    const over = () => known() !== null || !this.reach.reachable;
    if (over()) return known();
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        stop();
        resolve(known());
      };
      const timer = setTimeout(end, patienceMs);
      const stop = this.watched.subscribe(() => over() && end());
    });
  }

  /** What a code says, read with the keys at hand. */
  shown(code: string): Promise<Shown | 'KEY_UNKNOWN' | null> {
    const { known } = this.identity;
    if (known === null) throw new Error('A device that is no kiosk reads a code.');
    return shownOf(code, { kioskId: known.kioskId, keys: this.holdings.snapshot?.snapshot.keys ?? [], now: this.now() });
  }

  /** Asks for the snapshot; whether it came. One question at a time. */
  async refresh(patienceMs = URGENT_MS): Promise<boolean> {
    this.fetching ??= this.fetchSnapshot(patienceMs).finally(() => {
      this.fetching = null;
    });
    return this.fetching;
  }

  async flush(): Promise<void> {
    if (this.state.phase === 'paired') await this.outbox.flush();
  }

  /** The way to the service may have changed. */
  hint(): Promise<void> {
    this.outbox.hint();
    return this.flush();
  }

  /** Once a second: looks at the clocks, tries again what failed, tells the service how it stands. */
  async beat(due: { readonly retry: boolean; readonly send: boolean; readonly snapshot: boolean }): Promise<void> {
    this.clock.look();
    if (this.kept.trouble !== null && due.retry) await this.kept.tryAgain();
    if (this.state.phase !== 'paired') return;
    const { outbox } = this;
    const late = outbox.silentMs === null || outbox.silentMs > 60_000;
    const wanted = outbox.failing || (due.send && (late || !this.reach.reachable || this.holdings.waiting > 0));
    if (wanted && outbox.mayTry) void this.outbox.flush();
    if (due.snapshot && this.reach.reachable) void this.refresh();
    this.tell();
  }

  isPin(typed: string): Promise<boolean> {
    const pin = this.holdings.snapshot?.snapshot.pin ?? null;
    return pin === null ? Promise.resolve(false) : isPin(typed, pin);
  }

  /** Who signed on this kiosk, and who was noted absent: that they did, never what they drew. */
  attendance(): readonly AttendanceHere[] {
    return this.holdings.attendance;
  }

  unsent(): readonly KeptEvent[] {
    return this.holdings.unsent;
  }

  async settleRejected(): Promise<void> {
    await this.holdings.settleRejected();
    this.tell();
  }

  /** Stops being a kiosk and forgets everything. Whoever asks has seen to what was not sent. */
  async forget(): Promise<void> {
    await wipe(this.kept);
    await this.identity.restore();
    await this.holdings.restore();
    this.tell({ phase: 'unpaired' });
  }

  private async fetchSnapshot(patienceMs: number): Promise<boolean> {
    if (this.state.phase !== 'paired') return false;
    try {
      const mark = this.holdings.snapshot?.snapshot.mark ?? null;
      const answer = await withSession(this.identity, (token) => this.deps.service.snapshot(token, mark, patienceMs));
      await this.holdings.heard(answer, this.now());
      await this.holdings.prune(this.now());
      this.called(true, 'QUESTION');
      return true;
    } catch (cause) {
      if (cause instanceof Revoked) await this.revoked();
      else if (cause instanceof NoAnswer || cause instanceof SessionOver) this.called(false, 'QUESTION');
      // Said by the storage's own state.
      else if (!(cause instanceof NotKept)) throw cause;
      return false;
    }
  }

  private answered(rows: readonly KeptEvent[]): void {
    this.holdings.answered(rows);
    this.tell();
    // While more is to be sent the list would only be asked for once more at the end.
    if (this.holdings.waiting === 0) void this.refresh();
  }

  private called(answered: boolean, call: 'SYNC' | 'QUESTION'): void {
    this.reach = reachAfter(this.reach, answered, call);
    this.tell(answered && call === 'SYNC' ? { syncedAt: this.now() } : {});
  }

  private async revoked(): Promise<void> {
    if (this.state.phase !== 'paired') return;
    await shutOut(this.kept);
    await this.holdings.restore();
    this.tell({ phase: 'revoked', wasRevoked: true });
    if (this.holdings.unsent.length === 0) await this.forget();
  }

  private stateToTell() {
    const { battery, storage } = this.state;
    const { offsetMs, sure } = this.clock;
    return { lastSequence: this.holdings.lastSequence, offsetMs, clockSure: sure, batteryPercent: battery?.percent ?? null, charging: battery?.charging ?? null, appVersion: this.deps.appVersion, storagePersisted: storage.persisted };
  }

  private tell(change: Partial<DeviceState> = {}): void {
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
