import type { EventAnswer, KioskEvent, KioskFact, Shown } from '@escale/domain';
import type { AttendanceHere } from './attendance-here.ts';
import { awaitAnswer } from './await-answer.ts';
import { DeviceBody, type DeviceDeps } from './device-body.ts';
import type { DeviceState, Watched } from './device-state.ts';
import { isPin } from './identity.ts';
import type { KeptEvent } from './kept-types.ts';
import { Outbox, URGENT_MS } from './outbox.ts';
import type { Battery, Storage } from './persist.ts';
import { beat, type Due } from './pulse.ts';
import type { PairingRefusal } from './service.ts';
import { SnapshotQuestion } from './snapshot-question.ts';
import { shownOf } from './tickets.ts';
import { isShutOut } from './wipe.ts';
import { keepEvent } from './write-event.ts';

/** The kiosk as a device: all it keeps, all it sends, all its screens may know. */
export class KioskDevice {
  readonly watched: Watched<DeviceState>;
  private readonly body: DeviceBody;
  private readonly outbox: Outbox;
  private readonly snapshot: SnapshotQuestion;
  private writing = 0;

  constructor(private readonly deps: DeviceDeps) {
    const body = new DeviceBody(deps);
    this.body = body;
    this.watched = body.watched;
    this.snapshot = new SnapshotQuestion(body);
    this.outbox = new Outbox({
      kept: body.kept, service: deps.service, identity: body.identity, clock: body.clock, exclusively: deps.exclusively, random: deps.random,
      monotone: () => deps.clocks.look().monotone,
      state: () => body.stateToTell(),
      onAnswered: (rows) => this.answered(rows),
      onCall: (answered) => body.called(answered, 'SYNC'),
      onRevoked: () => body.revoked(),
    });
  }

  /** Reads what the tablet knows, before anything is asked of anybody. */
  async start(): Promise<void> {
    const { body } = this;
    const identity = await body.identity.restore();
    const [clock, isOut] = await Promise.all([body.kept.read((database) => database.get('meta', 'clock')), isShutOut(body.kept), body.holdings.restore()]);
    if (clock !== undefined && 'clock' in clock) body.clock.restore(clock.clock);
    body.tell({ phase: identity === null ? 'unpaired' : isOut ? 'revoked' : 'paired' });
  }

  say(change: Partial<Pick<DeviceState, 'phase'>> & { readonly battery?: Battery; readonly storage?: Storage; readonly screenOn?: boolean | null }): void {
    this.body.tell(change);
  }

  get state(): DeviceState {
    return this.body.state;
  }

  get appVersion(): string {
    return this.deps.appVersion;
  }

  /** Whether something is being written: the app is not replaced meanwhile. */
  get isWriting(): boolean {
    return this.writing > 0;
  }

  now(): Date {
    return this.body.now();
  }

  async pair(code: string): Promise<PairingRefusal | 'NO_ANSWER' | null> {
    const refusal = await this.body.pair(code);
    if (refusal === null) void this.refresh();
    return refusal;
  }

  /** Keeps what happened, then sends it. Resolves once it is kept; throws `NotKept` where it is not, and nothing was sent then. */
  async record(fact: KioskFact, by: KioskEvent['by'] = 'PERSON'): Promise<KeptEvent> {
    const { body, deps } = this;
    const identity = body.identity.known;
    if (identity === null || !body.isPaired) throw new Error('A device that is no kiosk writes an event.');
    const { kept, clock, holdings } = body;
    const circumstances = { by, online: body.reachable, snapshot: holdings.snapshot?.snapshot.mark ?? null };
    this.writing += 1;
    try {
      const row = await keepEvent({ kept, clock, identity, exclusively: deps.exclusively, newId: deps.clocks.newId }, fact, circumstances);
      holdings.wrote(row);
      body.tell();
      void this.outbox.flush('NOW');
      return row;
    } finally {
      this.writing -= 1;
    }
  }

  /** The answer to an event, as soon as it comes; null when it does not come in time, or nobody is reached. */
  answerOf(eventId: string, patienceMs = URGENT_MS): Promise<EventAnswer> {
    return awaitAnswer(this.body, eventId, patienceMs);
  }

  /** What a code says, read with the keys at hand. */
  shown(code: string): Promise<Shown | 'KEY_UNKNOWN' | null> {
    const { identity: { known }, holdings } = this.body;
    if (known === null) throw new Error('A device that is no kiosk reads a code.');
    return shownOf(code, { kioskId: known.kioskId, keys: holdings.snapshot?.snapshot.keys ?? [], now: this.now() });
  }

  /** Asks for the snapshot; whether it came. One question at a time. */
  refresh(patienceMs = URGENT_MS): Promise<boolean> {
    return this.snapshot.ask(patienceMs);
  }

  async flush(): Promise<void> {
    if (this.body.isPaired) await this.outbox.flush();
  }

  /** The way to the service may have changed. */
  hint(): Promise<void> {
    this.outbox.hint();
    return this.flush();
  }

  beat(due: Due): Promise<void> {
    return beat(this.body, this.outbox, () => void this.refresh(), due);
  }

  isPin(typed: string): Promise<boolean> {
    const pin = this.body.holdings.snapshot?.snapshot.pin ?? null;
    return pin === null ? Promise.resolve(false) : isPin(typed, pin);
  }

  /** Who signed on this kiosk, and who was noted absent: that they did, never what they drew. */
  attendance(): readonly AttendanceHere[] {
    return this.body.holdings.attendance;
  }

  unsent(): readonly KeptEvent[] {
    return this.body.holdings.unsent;
  }

  async settleRejected(): Promise<void> {
    await this.body.holdings.settleRejected();
    this.body.tell();
  }

  /** Stops being a kiosk and forgets everything. Whoever asks has seen to what was not sent. */
  forget(): Promise<void> {
    return this.body.forget();
  }

  private answered(rows: readonly KeptEvent[]): void {
    this.body.holdings.answered(rows);
    this.body.tell();
    // While more is to be sent the list would only be asked for once more at the end.
    if (this.body.holdings.waiting === 0) void this.refresh();
  }
}
