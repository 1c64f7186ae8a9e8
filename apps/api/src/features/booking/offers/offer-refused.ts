import type { OfferRefusal } from '@escale/domain';

/** A "no" about an offer, on its way to whoever asked: the reason, the field, and how many are to come where that is the reason. */
export class OfferRefused {
  readonly code: OfferRefusal['code'];
  readonly field: string | null;

  constructor(
    refusal: OfferRefusal,
    /** Which offer it was about, for what stands now. */
    readonly offerId: string | null = null,
    readonly toCome: number | null = null,
  ) {
    this.code = refusal.code;
    this.field = refusal.field ?? null;
  }
}
