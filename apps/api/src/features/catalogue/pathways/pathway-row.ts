import type { StepKind } from '@escale/domain';

export interface PathwayStepRow {
  readonly position: number;
  readonly kind: StepKind;
  readonly titleFr: string;
  readonly titleEn: string;
  readonly minutes: number;
  readonly moduleId: string | null;
}

/** A pathway with its steps, in their order. */
export interface PathwayRow {
  readonly id: string;
  readonly slug: string;
  readonly titleFr: string;
  readonly titleEn: string;
  readonly summaryFr: string | null;
  readonly summaryEn: string | null;
  readonly certificationCode: string | null;
  readonly providerName: string | null;
  readonly steps: readonly PathwayStepRow[];
}
