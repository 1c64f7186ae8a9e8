import type { CohortRefusal } from '@escale/domain';

/** A "no" about a cohort, on its way to whoever asked. */
export class CohortRefused {
  readonly code: CohortRefusal['code'];
  readonly field: string | null;

  constructor({ code, field }: CohortRefusal) {
    this.code = code;
    this.field = field ?? null;
  }
}
