import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DeskNo, PlannedBooking } from './facts.ts';
import { backTo, type Draft, draftOf, isMove, type MoveWish, wishOf } from './move.presenter.ts';
import type { Desk } from './use-desk.ts';

/** A move that was refused or did not arrive: what was wanted, of which booking as it was seen. */
export type Trouble = { readonly base: PlannedBooking; readonly wish: MoveWish; readonly no: DeskNo | null };

export type Thought = { readonly draft: Draft; readonly phase: 'thinking' | 'sending' | 'returning' };

/** How long a refused bar takes to slide back, in milliseconds; the style sheet's `--slow` and a little. */
const BACK_MS = 220;

type Tell = {
  readonly onMoved: (after: PlannedBooking, before: PlannedBooking, undo: () => void) => void;
  readonly onUndone: (after: PlannedBooking) => void;
  readonly onTrouble: (trouble: Trouble) => void;
};

/** The move that is being thought of, sent or taken back, and why the last one was refused. */
export function useMoves(desk: Desk, tell: Tell) {
  const [thought, setThought] = useState<Thought | null>(null);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [sending, setSending] = useState(false);
  const heard = useRef(tell);
  useEffect(() => {
    heard.current = tell;
  });

  const ask = useCallback(
    async (base: PlannedBooking, wish: MoveWish, evenIfClosed: boolean): Promise<PlannedBooking | null> => {
      setSending(true);
      setTrouble(null);
      const outcome = await desk.move(base, wish, evenIfClosed);
      setSending(false);
      if (outcome.kind === 'done') return outcome.done;
      const next = { base, wish, no: outcome.kind === 'no' ? outcome.no : null };
      setTrouble(next);
      heard.current.onTrouble(next);
      return null;
    },
    [desk],
  );

  /** Sends a move; true when it was done. */
  const move = useCallback(
    async (base: PlannedBooking, wish: MoveWish, evenIfClosed = false): Promise<boolean> => {
      const after = await ask(base, wish, evenIfClosed);
      if (after === null) return false;
      const undo = async (): Promise<void> => {
        const restored = await ask(after, backTo(base), true);
        if (restored !== null) heard.current.onUndone(restored);
      };
      heard.current.onMoved(after, base, () => void undo());
      return true;
    },
    [ask],
  );

  const goBack = useCallback(({ base, fromUnitId }: Draft) => {
    setThought({ draft: draftOf(base, fromUnitId), phase: 'returning' });
    setTimeout(() => setThought((now) => (now?.phase === 'returning' ? null : now)), BACK_MS);
  }, []);

  const send = useCallback(
    async (draft: Draft): Promise<void> => {
      if (!isMove(draft)) return setThought(null);
      setThought({ draft, phase: 'sending' });
      if (await move(draft.base, wishOf(draft))) setThought(null);
      else goBack(draft);
    },
    [move, goBack],
  );

  const think = useCallback((draft: Draft) => setThought({ draft, phase: 'thinking' }), []);
  const giveUp = useCallback(() => setThought((now) => (now?.phase === 'thinking' ? null : now)), []);
  const forget = useCallback(() => setTrouble(null), []);
  return useMemo(() => ({ thought, think, giveUp, send, move, trouble, forget, sending }), [thought, think, giveUp, send, move, trouble, forget, sending]);
}

export type Moves = ReturnType<typeof useMoves>;
