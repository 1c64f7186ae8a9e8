import { useState } from 'react';
import type { PageFacts } from './page-facts.ts';
import { changedFields, rebased, typedOf, type TypedPage } from './typed-page.presenter.ts';

/** What is saved, what somebody makes of it, and what others saved meanwhile. */
export function useTypedPage(live: PageFacts) {
  const [base, setBase] = useState(live);
  const [typed, setTyped] = useState(() => typedOf(live));
  const [met, setMet] = useState<PageFacts | null>(null);
  const saved = typedOf(base);
  const changes = changedFields(saved, typed);
  const settle = (now: PageFacts, present: TypedPage): void => {
    setBase(now);
    setTyped(present);
    setMet(null);
  };
  return {
    base,
    saved,
    typed,
    changes,
    met,
    type: (more: Partial<TypedPage>): void => setTyped((before) => ({ ...before, ...more })),
    /** Others saved meanwhile: taken over at once where nothing was typed. */
    meet: (now: PageFacts): void => (changes.length > 0 ? setMet(now) : settle(now, typedOf(now))),
    /** After a save of these words: what has been typed since stays typed. */
    saveDone: (now: PageFacts, sent: TypedPage): void => {
      setBase(now);
      setTyped((present) => rebased(sent, present, typedOf(now)));
      setMet(null);
    },
    /** Pictures or the publication changed, not the words: those stay typed. */
    refresh: (now: PageFacts): void => {
      setBase(now);
      setTyped((present) => rebased(saved, present, typedOf(now)));
    },
    keep: (): void => {
      if (met !== null) settle(met, rebased(saved, typed, typedOf(met)));
    },
    take: (): void => {
      if (met !== null) settle(met, typedOf(met));
    },
  };
}

export type PageWork = ReturnType<typeof useTypedPage>;
