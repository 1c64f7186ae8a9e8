import type { AbsenceReason } from '../kiosk/fact.ts';
import type { Interval } from '../time/interval.ts';
import type { LocalDay } from '../time/local-day.ts';
import type { Half, HalfDay } from './half-day.ts';

/** Which half-day of which person a fact is about. */
export type HalfDayKey = { readonly learnerId: string; readonly day: LocalDay; readonly half: Half };

/** What somebody noted of one person and half-day of a session; it never changes, a later one stands instead. */
export type AttendanceFact = HalfDayKey & {
  readonly id: string;
  /** From when until when the person was there; null: they were not. */
  readonly present: Interval | null;
  /** Why they were not, where it was said. */
  readonly absence: AbsenceReason | null;
  readonly notedAt: Date;
};

const isOf = ({ day, half }: Pick<HalfDay, 'day' | 'half'>, learnerId: string) => (fact: HalfDayKey): boolean => fact.learnerId === learnerId && fact.day === day && fact.half === half;

/** Which of two facts was noted later; of two of one instant, the one with the later id, for a result that depends on no order. */
const isLater = (one: AttendanceFact, other: AttendanceFact): boolean => one.notedAt.getTime() - other.notedAt.getTime() > 0 || (one.notedAt.getTime() === other.notedAt.getTime() && one.id > other.id);

/** All that was noted of a person's half-day, the latest first. */
export const factsOf = <Fact extends AttendanceFact>(facts: readonly Fact[], half: Pick<HalfDay, 'day' | 'half'>, learnerId: string): readonly Fact[] =>
  facts.filter(isOf(half, learnerId)).sort((one, other) => (isLater(one, other) ? -1 : 1));

/** What counts of a person's half-day: what was noted last; null until something was. */
export const standingFact = <Fact extends AttendanceFact>(facts: readonly Fact[], half: Pick<HalfDay, 'day' | 'half'>, learnerId: string): Fact | null => factsOf(facts, half, learnerId)[0] ?? null;
