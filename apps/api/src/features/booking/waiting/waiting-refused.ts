import type { WaitingRefusal } from '@escale/domain';

/** A "no" of the waiting list on its way to whoever asked. */
export class WaitingRefused {
  readonly code: WaitingRefusal['code'];
  readonly field: string | null;

  constructor(refusal: WaitingRefusal) {
    this.code = refusal.code;
    this.field = refusal.field ?? null;
  }
}
