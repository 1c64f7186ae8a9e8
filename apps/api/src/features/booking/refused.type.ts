import type { Refusal } from '@escale/domain';

/** What the alternatives of a refusal are sought around. */
export interface SoughtSlot {
  readonly offerId: string;
  readonly startsAt: Date;
  readonly durationMinutes: number;
  readonly people: number;
  readonly moduleId: string | null;
  readonly age: number | null;
}

/** A "no" on its way to the person: the domain's reason, the place it speaks of, and what was sought. */
export class Refused {
  readonly code: Refusal['code'];
  readonly field: string | null;
  readonly at: Date | null;

  constructor(
    refusal: Refusal,
    readonly about: { readonly placeId?: string; readonly sought?: SoughtSlot } = {},
  ) {
    this.code = refusal.code;
    this.field = refusal.field ?? null;
    this.at = refusal.at ?? null;
  }
}
