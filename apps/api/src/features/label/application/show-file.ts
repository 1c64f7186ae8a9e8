import { addDays, type ApplicationFacts, type Answers, askedOf, CLOCKED_STATES, type CriterionChange, dayInterval, dayOf, type Deadline, deadlineOf, type FamilyProgress, fittingAnswers, gridChanges, type LocalDay, type Missing, missingOf, pausesOf, progressOf, reapplyDay, timeZone } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { OpeningHoursReader } from '../../place/opening-hours.reader.ts';
import type { FileRow } from './file-row.ts';

/** Longer than any period of working days with what comes between. */
const HORIZON_DAYS = 1_500;

/** A file with what follows from it today. */
export interface FileShown {
  readonly row: FileRow;
  /** The answers that count: those that fit their criterion. */
  readonly answers: Answers;
  readonly asked: readonly string[];
  readonly missing: readonly Missing[];
  readonly progress: readonly FamilyProgress[];
  /** By when the network answers; null before the file is sent, while the clock stands and once it is decided. */
  readonly deadline: Deadline | null;
  /** After a refusal, the first day on which the place may send it; null where it may. */
  readonly reapplyOn: LocalDay | null;
  /** What the version that is published now changes; empty where it is this one. */
  readonly changes: readonly CriterionChange[];
}

/** Says how a file stands. */
@Injectable()
export class ShowFile {
  constructor(private readonly hours: OpeningHoursReader) {}

  of(row: FileRow, now: Date): FileShown {
    const zone = timeZone(row.timeZone);
    const today = dayOf(now, zone);
    const answers = fittingAnswers(row.grid, Object.fromEntries(row.answers.map((answer) => [answer.criterion, answer])));
    const reapply = row.refusedAt === null ? null : reapplyDay(dayOf(row.refusedAt, zone), row.rules);
    return {
      row,
      answers,
      asked: askedOf(row.grid, answers).map(({ code }) => code),
      missing: missingOf(row.grid, answers, row.pieces, today),
      progress: progressOf(row.grid, answers, row.pieces, today),
      deadline: this.deadline(row),
      reapplyOn: reapply !== null && reapply > today ? reapply : null,
      changes: row.newerGrid === null ? [] : gridChanges(row.grid, row.newerGrid),
    };
  }

  private deadline({ state, submittedAt, acts, rules, timeZone: zoneName, holidayZone }: FileRow): Deadline | null {
    if (submittedAt === null || !(CLOCKED_STATES as readonly string[]).includes(state)) return null;
    const zone = timeZone(zoneName);
    const holidays = this.hours.days(null, holidayZone, addDays(dayOf(submittedAt, zone), 1), HORIZON_DAYS).flatMap(({ day, holiday }) => (holiday === null ? [] : [day]));
    const sent = acts.findLastIndex(({ act }) => act === 'SUBMIT');
    const pauses = pausesOf(sent === -1 ? [] : acts.slice(sent));
    return deadlineOf({ startedAt: submittedAt, pauses, workingDays: rules.answerWorkingDays, resume: rules.resume, zone, holidays });
  }
}

/** What a decision about a file looks at. */
export const factsOf = ({ row, missing, deadline, reapplyOn }: FileShown): ApplicationFacts => ({
  state: row.state,
  revision: row.revision,
  missing: missing.length,
  corrections: { open: 0, answered: 0 },
  score: { unmarked: 0, passes: false },
  visit: { required: row.rules.visitRequired, planned: false, reported: false },
  committee: { needed: row.rules.committee, onAgenda: false, voted: null },
  silence: row.rules.silence,
  dueAt: deadline?.at ?? null,
  reapplyFrom: reapplyOn === null ? null : dayInterval(reapplyOn, timeZone(row.timeZone)).start,
});
