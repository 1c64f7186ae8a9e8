import { addDays, compareDays, dayOf, type EventAnswer, type KioskSnapshot, localView, MS_PER_MINUTE } from '@escale/domain';
import { type AttendanceHere, attendanceHere } from './attendance-here.ts';
import type { Kept } from './kept.ts';
import type { KeptEvent, KeptSnapshot } from './kept-types.ts';
import type { SnapshotAnswer } from './service.ts';
import { timed } from './write-event.ts';

/** A snapshot is asked for every minute; one that was not heard of for longer than this is said to be old. */
const OLD_MS = 5 * MS_PER_MINUTE;
/** How long an answered event stays on the tablet: long enough to be taken back, and to be looked at the day after. */
const KEPT_MS = 48 * 60 * MS_PER_MINUTE;

/** Where no hours are known, nobody is offered anything. */
const NOT_KNOWN: Pick<KioskSnapshot, 'moved' | 'openings' | 'closures' | 'supervision'> = { moved: [], openings: [], closures: [], supervision: [] };

/** What the kiosk holds true: the last snapshot and on it its own events; the same in memory as in the database. */
export class Holdings {
  private latest: KeptSnapshot | null = null;
  private rows: readonly KeptEvent[] = [];
  private aside: readonly KeptEvent[] = [];
  private view: KioskSnapshot | null = null;
  private byId: ReadonlyMap<string, EventAnswer> = new Map();
  private attended: readonly AttendanceHere[] | null = null;

  constructor(private readonly kept: Kept) {}

  async restore(): Promise<void> {
    const [latest, rows, aside] = await this.kept.read((database) => Promise.all([database.get('snapshot', 'latest'), database.getAll('events'), database.getAll('rejected')]));
    // What an earlier version of the app kept knew neither hours nor moves.
    this.change({ latest: latest === undefined ? null : { ...latest, snapshot: { ...NOT_KNOWN, ...latest.snapshot } }, rows, aside });
  }

  get snapshot(): KeptSnapshot | null {
    return this.latest;
  }

  get waiting(): number {
    return this.rows.filter(({ answer }) => answer === null).length;
  }

  get rejected(): readonly KeptEvent[] {
    return this.aside;
  }

  /** What has no answer, and what was refused: all that would be lost with the tablet. */
  get unsent(): readonly KeptEvent[] {
    return [...this.aside, ...this.rows.filter(({ answer }) => answer === null)].sort((one, other) => one.sequence - other.sequence);
  }

  get lastSequence(): number {
    return this.rows.reduce((most, { sequence }) => Math.max(most, sequence), this.latest?.snapshot.upTo ?? 0);
  }

  get answers(): ReadonlyMap<string, EventAnswer> {
    return this.byId;
  }

  /** The snapshot with what this kiosk saw itself; null before the first, and once its two days are over: then nothing is known. */
  viewAt(now: Date): KioskSnapshot | null {
    if (this.latest === null) return null;
    const { takenAt, place } = this.latest.snapshot;
    if (compareDays(dayOf(now, place.timeZone), addDays(dayOf(takenAt, place.timeZone), 1)) > 0) return null;
    this.view ??= localView(this.latest.snapshot, this.rows.filter(({ answer }) => answer?.outcome !== 'REJECTED').map(timed));
    return this.view;
  }

  /** Who signed here, and who was noted absent. */
  get attendance(): readonly AttendanceHere[] {
    this.attended ??= attendanceHere(this.rows);
    return this.attended;
  }

  /** Whether the snapshot has not been heard of for so long that it has to be said. */
  isOldAt(now: Date): boolean {
    return this.latest === null || now.getTime() - this.latest.heardAt.getTime() > OLD_MS;
  }

  wrote(row: KeptEvent): void {
    this.change({ rows: [...this.rows, row] });
  }

  answered(rows: readonly KeptEvent[]): void {
    const by = new Map(rows.map((row) => [row.sequence, row]));
    const aside = rows.filter(({ answer }) => answer?.outcome === 'REJECTED');
    this.change({ rows: this.rows.map((row) => by.get(row.sequence) ?? row), aside: [...this.aside, ...aside] });
  }

  /** Keeps a snapshot, or that the one at hand still holds. */
  async heard(answer: SnapshotAnswer, heardAt: Date): Promise<void> {
    const before = this.latest;
    if (answer.same && before === null) return;
    const snapshot = answer.same ? { ...(before as KeptSnapshot).snapshot, takenAt: answer.takenAt, upTo: answer.upTo } : answer.snapshot;
    // One that was asked for earlier and came later tells less.
    if (before !== null && snapshot.upTo < before.snapshot.upTo) return;
    const latest: KeptSnapshot = { snapshot, heardAt };
    await this.kept.write((database) => database.put('snapshot', latest, 'latest'));
    this.change({ latest });
  }

  /** Lets go of what the service has had for two days; never of what has no answer. */
  async prune(now: Date): Promise<void> {
    const upTo = this.latest?.snapshot.upTo ?? 0;
    const old = this.rows.filter(({ sequence, answeredAt }) => answeredAt !== null && sequence <= upTo && now.getTime() - answeredAt.getTime() > KEPT_MS);
    if (old.length === 0) return;
    await this.kept.write(async (database) => {
      const transaction = database.transaction('events', 'readwrite');
      await Promise.all([...old.map(({ sequence }) => transaction.store.delete(sequence)), transaction.done]);
    });
    const gone = new Set(old.map(({ sequence }) => sequence));
    this.change({ rows: this.rows.filter(({ sequence }) => !gone.has(sequence)) });
  }

  /** The team has handed on what was refused. */
  async settleRejected(): Promise<void> {
    await this.kept.write((database) => database.clear('rejected'));
    this.change({ aside: [] });
  }

  private change({ latest = this.latest, rows = this.rows, aside = this.aside }: { readonly latest?: KeptSnapshot | null; readonly rows?: readonly KeptEvent[]; readonly aside?: readonly KeptEvent[] }): void {
    this.latest = latest;
    if (rows !== this.rows) this.byId = new Map(rows.map(({ id, answer }) => [id, answer]));
    this.rows = rows;
    this.aside = aside;
    this.view = null;
    this.attended = null;
  }
}
