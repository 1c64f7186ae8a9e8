import type { ShiftRefusal } from '@escale/domain';
import type { ShiftChangeInput } from './staff.input.ts';

/** A "no" about a shift, on its way to who plans: the reason, the field, and for a list that changed, what was asked. */
export class ShiftRefused {
  readonly code: ShiftRefusal['code'];
  readonly field: string | null;
  readonly at: Date | null;

  constructor(
    refusal: ShiftRefusal,
    readonly asked: { readonly accountId: string; readonly input: ShiftChangeInput } | null = null,
  ) {
    this.code = refusal.code;
    this.field = refusal.field ?? null;
    this.at = refusal.at ?? null;
  }
}
