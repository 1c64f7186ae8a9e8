import { type ProgrammeDraft, type ProgrammeState, readDraft } from '@escale/domain';

/** A version as it is stored, whole. */
export interface VersionRow {
  readonly programmeId: string;
  readonly code: string;
  readonly number: number;
  readonly state: ProgrammeState;
  readonly revision: number;
  readonly changedAt: Date;
  readonly content: ProgrammeDraft;
}

/** A version as lists show it. */
export interface VersionSummary {
  readonly number: number;
  readonly state: ProgrammeState;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly criteriaCount: number;
  readonly changedAt: Date;
  readonly publishedAt: Date | null;
  readonly retiredAt: Date | null;
}

/** A programme with all its versions, the newest first. */
export interface ProgrammeSummary {
  readonly code: string;
  readonly mayChange: boolean;
  readonly versions: readonly VersionSummary[];
}

/** A draft, beside the version it is to replace. */
export interface DraftRow {
  readonly draft: VersionRow;
  readonly published: VersionRow | null;
  readonly mayChange: boolean;
}

/** What the columns of a version say, in the one order in which two versions are compared. */
export const contentOf = (columns: unknown): ProgrammeDraft => {
  const read = readDraft(columns);
  if (!read.ok) throw new Error(`A stored version of a programme cannot be read at ${read.refusal}.`);
  return read.value;
};
