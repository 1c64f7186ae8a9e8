import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { newRequestKey } from '../../shell/request-key.ts';
import { CancelBookingMutation } from '../my-bookings/ticket.graphql.ts';
import { forgetHoldKey } from './hold-key.ts';
import { holdSlot, type Hold } from './hold-slot.ts';
import type { Wish } from './wish.ts';

// A device whose clock is ahead sees the end too early: the server is asked, and asked again later.
const ASK_AGAIN_MS = 30_000;

export type Holding = {
  /** Null until the first answer. */
  readonly hold: Hold | null;
  readonly asking: boolean;
  /** Asks again under the same key. */
  readonly askAgain: () => void;
  /** Asks for the same slot anew, once the first hold is over. */
  readonly takeAgain: () => void;
  /** Gives the slot back; without a network the server does it in time. */
  readonly release: () => Promise<void>;
};

/** Holds the wished slot from the moment the page is open. */
export function useHold(wish: Wish): Holding {
  const client = useClient();
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<{ readonly attempt: number; readonly hold: Hold } | null>(null);
  const askAgain = useCallback(() => setAttempt((before) => before + 1), []);

  useEffect(() => {
    let left = false;
    void holdSlot(client, wish).then((hold) => {
      if (!left) setAnswer({ attempt, hold });
    });
    return () => {
      left = true;
    };
  }, [client, wish, attempt]);

  const hold = answer?.hold ?? null;
  const held = hold?.kind === 'held' ? hold.booking : null;
  useEffect(() => {
    if (held?.holdExpiresAt == null) return;
    const left = Date.parse(held.holdExpiresAt) - Date.now();
    const timer = setTimeout(askAgain, left > 0 ? left + 500 : ASK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [held, askAgain]);

  const takeAgain = useCallback(() => {
    forgetHoldKey(wish);
    askAgain();
  }, [wish, askAgain]);

  const release = useCallback(async () => {
    forgetHoldKey(wish);
    if (held?.holdToken != null) await client.mutation(CancelBookingMutation, { input: { bookingId: held.id, holdToken: held.holdToken, idempotencyKey: newRequestKey() } });
  }, [client, wish, held]);

  return { hold, asking: answer?.attempt !== attempt, askAgain, takeAgain, release };
}
