import { useCallback, useState } from 'react';
import { type Draft, NEW_DRAFT, readDraft } from './draft.ts';

const keyOf = (organisationId: string): string => `escale:group ${organisationId}`;

/** A draft that survives a reload and the way back: it stays in this tab. */
export function useDraft(organisationId: string): { readonly draft: Draft; readonly change: (next: Draft) => void; readonly forget: () => void } {
  const [draft, setDraft] = useState(() => readDraft(sessionStorage.getItem(keyOf(organisationId))));
  const change = useCallback(
    (next: Draft) => {
      sessionStorage.setItem(keyOf(organisationId), JSON.stringify(next));
      setDraft(next);
    },
    [organisationId],
  );
  const forget = useCallback(() => {
    forgetDraft(organisationId);
    setDraft(NEW_DRAFT);
  }, [organisationId]);
  return { draft, change, forget };
}

/** Once a group is confirmed, its draft has served. */
export const forgetDraft = (organisationId: string): void => sessionStorage.removeItem(keyOf(organisationId));
