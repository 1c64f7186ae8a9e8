import type { AbsenceAnswer } from '@escale/domain';

/** An absence as the team of its place sees it. */
export interface AbsenceRow {
  readonly bookingId: string;
  readonly version: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly timeZone: string;
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly offerTitleFr: string;
  readonly offerTitleEn: string;
  readonly notedAt: Date;
  readonly automatic: boolean;
  readonly contestedAt: Date | null;
  readonly contestReason: string | null;
  readonly answer: AbsenceAnswer | null;
  readonly answerReason: string | null;
}

/** How a place handles absences. */
export interface RulesRow {
  readonly placeId: string;
  readonly graceMinutes: number;
  readonly teamNotes: boolean;
  readonly mayChange: boolean;
}
