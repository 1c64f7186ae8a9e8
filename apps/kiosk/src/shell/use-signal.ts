import { useEffect } from 'react';
import { useClient } from 'urql';
import { deviceNumber } from './device.ts';
import { KioskSignal } from './kiosk-signal.graphql.ts';

const EVERY_MS = 60_000;

/**
 * Says every minute that this kiosk is there and has nothing left to tell; it keeps nothing for later, so being heard is having told all.
 * While it is silent, the place notes nobody absent by itself. Whether anybody heard is seen by the next minute: a signal that is lost only delays.
 */
export const useSignal = (placeId: string | null, reachable: boolean): void => {
  const client = useClient();
  useEffect(() => {
    if (placeId === null || !reachable) return undefined;
    const signal = () => void client.mutation(KioskSignal, { input: { placeId, device: deviceNumber() } }).toPromise();
    signal();
    const timer = setInterval(signal, EVERY_MS);
    return () => clearInterval(timer);
  }, [client, placeId, reachable]);
};
