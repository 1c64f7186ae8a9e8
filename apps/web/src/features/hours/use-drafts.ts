import type { Audience } from '@escale/domain';
import { useState } from 'react';
import type { PlaceHoursFactsFragment as Facts } from '../../gql/graphql.ts';
import { changedAudiences, type Draft, draftsOf, rebased } from './drafts.presenter.ts';
import { begun, changed, redone, undone } from './history.presenter.ts';

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** What is saved, what somebody makes of it, and the way back and forth between the two. */
export function useDrafts(live: Facts) {
  const [base, setBase] = useState(live);
  const [history, setHistory] = useState(() => begun(draftsOf(live)));
  const saved = draftsOf(base);
  const drafts = history.present;
  const changes = changedAudiences(saved, drafts);
  const [met, setMet] = useState<Facts | null>(null);

  /** Others saved meanwhile: taken over at once where nothing was typed. */
  const meet = (now: Facts): void => {
    if (now.version <= base.version) return;
    if (changes.length > 0) return setMet(now);
    setBase(now);
    setHistory(begun(draftsOf(now)));
  };
  if (live.version > base.version && live.version > (met?.version ?? 0)) meet(live);

  const settle = (now: Facts, present: typeof drafts): void => {
    setBase(now);
    setHistory(begun(present));
    setMet(null);
  };
  return {
    base,
    saved,
    drafts,
    changes,
    met,
    meet,
    put: (audience: Audience, draft: Draft): void => setHistory((before) => (same(before.present[audience], draft) ? before : changed(before, { ...before.present, [audience]: draft }))),
    undo: history.past.length === 0 ? null : (): void => setHistory(undone),
    redo: history.future.length === 0 ? null : (): void => setHistory(redone),
    /** After a save: what was saved is what stands, the rest stays typed. */
    saveDone: (now: Facts, audience: Audience): void => settle(now, { ...drafts, [audience]: draftsOf(now)[audience] }),
    keep: (): void => {
      if (met !== null) settle(met, rebased(saved, drafts, draftsOf(met)));
    },
    take: (): void => {
      if (met !== null) settle(met, draftsOf(met));
    },
  };
}

export type DraftsWork = ReturnType<typeof useDrafts>;
