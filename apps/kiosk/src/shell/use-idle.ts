import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { type Idle, idleAfter, type IdlePolicy } from './idle.presenter.ts';

const TICK_MS = 500;
const BUSY: Idle = { phase: 'busy' };

export type IdleOptions = {
  readonly watching: boolean;
  readonly policy: IdlePolicy;
  /** The question is put in a dialog: only its own buttons answer it, lest the touch meant for one of them closes it first. */
  readonly askedInDialog: boolean;
  readonly onOver: () => void;
};

/** Watches for signs of life; `stay` is one. */
export const useIdle = ({ watching, policy, askedInDialog, onOver }: IdleOptions): { readonly idle: Idle; readonly stay: () => void } => {
  const [idle, setIdle] = useState<Idle>(BUSY);
  const lastSign = useRef(0);
  const stay = () => {
    lastSign.current = performance.now();
    setIdle(BUSY);
  };
  const sign = useEffectEvent(() => {
    if (idle.phase !== 'asking' || !askedInDialog) stay();
  });
  const tick = useEffectEvent(() => {
    const now = idleAfter(performance.now() - lastSign.current, policy);
    setIdle((before) => (before.phase === now.phase && !('secondsLeft' in now) ? before : now));
    if (now.phase === 'over') onOver();
  });
  useEffect(() => {
    if (!watching) return;
    lastSign.current = performance.now();
    const heard = () => sign();
    const timer = setInterval(() => tick(), TICK_MS);
    addEventListener('pointerdown', heard, true);
    addEventListener('keydown', heard, true);
    return () => {
      clearInterval(timer);
      removeEventListener('pointerdown', heard, true);
      removeEventListener('keydown', heard, true);
    };
  }, [watching]);
  return { idle: watching ? idle : BUSY, stay };
};
