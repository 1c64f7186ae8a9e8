import { useEffect, useState } from 'react';
import { useDevice } from '../offline/use-device.tsx';

/** The time by the kiosk's own clock, told again every so often. */
export const useNow = (everyMs = 1_000): Date => {
  const device = useDevice();
  const [now, setNow] = useState(() => device.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(device.now()), everyMs);
    return () => clearInterval(timer);
  }, [device, everyMs]);
  return now;
};
