import { useEffect, useState } from 'react';
import { ALL_WELL, heardFromService, type Reach } from './reach.presenter.ts';

const EVERY_MS = 10_000;
const PATIENCE_MS = 5_000;

const answers = async (): Promise<boolean> => {
  try {
    return (await fetch('/health/live', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) })).ok;
  } catch (cause) {
    // No network, or no answer in time: that is the answer.
    if (cause instanceof TypeError || cause instanceof DOMException) return false;
    throw cause;
  }
};

/** Whether the service answers. The browser's own opinion (`navigator.onLine`) only decides when to look again. */
export const useReachable = (): boolean => {
  const [reach, setReach] = useState<Reach>(() => (navigator.onLine ? ALL_WELL : heardFromService(ALL_WELL, false, false)));
  useEffect(() => {
    let over = false;
    const look = async () => {
      const heard = await answers();
      if (!over) setReach((before) => heardFromService(before, heard, navigator.onLine));
    };
    const lookNow = () => void look();
    lookNow();
    const timer = setInterval(lookNow, EVERY_MS);
    addEventListener('online', lookNow);
    addEventListener('offline', lookNow);
    return () => {
      over = true;
      clearInterval(timer);
      removeEventListener('online', lookNow);
      removeEventListener('offline', lookNow);
    };
  }, []);
  return reach.reachable;
};
