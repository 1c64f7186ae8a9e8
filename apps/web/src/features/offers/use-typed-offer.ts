import { useState } from 'react';
import type { Offer } from './facts.ts';
import { fieldsChanged, rebased } from './offer-changes.presenter.ts';
import { NEW_OFFER, type TypedOffer, typedOf } from './typed-offer.presenter.ts';

/** An offer as it was when somebody began to type (null: a new one), what they typed, and what others saved meanwhile. */
export function useTypedOffer(live: Offer | null) {
  const [base, setBase] = useState(live);
  const before = base === null ? NEW_OFFER : typedOf(base);
  const [typed, setTyped] = useState(before);
  const [met, setMet] = useState<Offer | null>(null);

  /** Others saved meanwhile: taken over at once where nothing was typed, or nothing of what the form holds is another. */
  const meet = (now: Offer): void => {
    if (base === null || now.version <= base.version) return;
    const theirs = typedOf(now);
    if (fieldsChanged(before, typed).length > 0 && fieldsChanged(before, theirs).length > 0) return setMet(now);
    setBase(now);
    setMet(null);
    setTyped(rebased(before, typed, theirs));
  };
  if (live !== null && live.version > (base?.version ?? live.version) && live.version > (met?.version ?? 0)) meet(live);

  const settle = (now: Offer, present: TypedOffer): void => {
    setBase(now);
    setTyped(present);
    setMet(null);
  };
  return {
    base,
    before,
    typed,
    met,
    meet,
    type: (more: Partial<TypedOffer>): void => setTyped((earlier) => ({ ...earlier, ...more })),
    /** What was typed was saved: it is what stands. */
    saved: (now: Offer): void => settle(now, typedOf(now)),
    keep: (): void => {
      if (met !== null) settle(met, rebased(before, typed, typedOf(met)));
    },
    take: (): void => {
      if (met !== null) settle(met, typedOf(met));
    },
  };
}

export type TypedOfferWork = ReturnType<typeof useTypedOffer>;
