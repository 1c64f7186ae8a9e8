import type { Grid, ProgrammeRules } from '@escale/domain';

/** A programme as it asks now. */
export interface ProgrammeRow {
  readonly code: string;
  readonly number: number;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly purposeFr: string;
  readonly purposeEn: string;
  readonly grid: Grid;
  readonly rules: ProgrammeRules;
  readonly publishedAt: Date;
}
