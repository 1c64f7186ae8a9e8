import type { LabelRowFault, LabelRowState, MatchReason } from '@escale/domain';

/** A place, as far as it is told beside a row. */
export interface RowPlace {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly addressLine: string | null;
  readonly communeName: string | null;
}
/** A row as who keeps the register sees it. */
export interface LabelRowSeen {
  readonly id: string;
  readonly version: number;
  readonly line: number;
  readonly fileName: string;
  readonly state: LabelRowState;
  readonly reason: LabelRowFault | null;
  readonly field: string | null;
  readonly value: string | null;
  readonly labelName: string | null;
  readonly ref: string | null;
  readonly grantedOn: string | null;
  readonly name: string | null;
  readonly commune: string | null;
  readonly departmentCode: string | null;
  readonly inFile: boolean;
  readonly place: RowPlace | null;
  readonly candidates: readonly { readonly place: RowPlace | null; readonly reason: MatchReason; readonly metres: number | null }[];
  readonly sortKey: string;
}
