import type { Leaving, Refusal } from '@escale/domain';

/** What the alternatives of a refusal are sought around. */
export interface SoughtSlot {
  readonly offerId: string;
  readonly startsAt: Date;
  readonly durationMinutes: number;
  readonly people: number;
  readonly moduleId: string | null;
  readonly age: number | null;
}

/** What who is there would free by leaving now. */
export type LeavingFacts = Leaving & { readonly people: number; readonly units: readonly { readonly tag: string; readonly modelId: string }[] };

/** A "no" on its way to the person: the domain's reason, the place it speaks of, and what was sought. */
export class Refused {
  readonly code: Refusal['code'];
  readonly field: string | null;
  readonly at: Date | null;

  constructor(
    refusal: Refusal,
    readonly about: { readonly placeId?: string; readonly displayName?: string | null; readonly sought?: SoughtSlot; readonly leaving?: LeavingFacts | null } = {},
  ) {
    this.code = refusal.code;
    this.field = refusal.field ?? null;
    this.at = refusal.at ?? null;
  }
}
