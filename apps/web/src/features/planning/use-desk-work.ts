import { createToasts, showToast, type ToastMessage } from '@escale/ui';
import { useCallback, useMemo, useState } from 'react';
import type { PlanningUnit } from './facts.ts';
import { useActs } from './use-acts.ts';
import { useDesk } from './use-desk.ts';
import { useMoves } from './use-moves.ts';
import type { Patch } from './use-planning.ts';
import { personIn, type Reading, whenOf } from './words.presenter.ts';

type Work = { readonly units: readonly PlanningUnit[] | undefined; readonly patch: (patch: Patch) => void; readonly reading: Reading; readonly onTrouble: (bookingId: string) => void };

const NONE: readonly PlanningUnit[] = [];

/** All that is done at the desk, and the messages that say so. */
export function useDeskWork({ units, patch, reading, onTrouble }: Work) {
  const { t } = reading;
  const [toasts] = useState(createToasts);
  const tell = useCallback((message: ToastMessage) => void showToast(toasts, message), [toasts]);
  const desk = useDesk();
  const acts = useActs({ desk, units: units ?? NONE, reading, patch, tell });
  const moves = useMoves(desk, {
    onMoved: (after, _, undo) => {
      patch({ booking: after });
      tell({ tone: 'ok', title: t('planning:move.done', { who: personIn(after, reading), when: whenOf(after, reading) }), action: { label: t('planning:act.undo'), onPress: undo } });
    },
    onUndone: (after) => {
      patch({ booking: after });
      tell({ tone: 'ok', title: t('planning:act.undone') });
    },
    onTrouble: ({ base, no }) => {
      if (no?.current != null) patch({ booking: no.current });
      onTrouble(base.id);
    },
  });
  return useMemo(() => ({ desk, acts, moves, tell, toasts }), [desk, acts, moves, tell, toasts]);
}
