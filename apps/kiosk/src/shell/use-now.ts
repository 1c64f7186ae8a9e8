import { useEffect, useState } from 'react';
import { useDevice } from '../offline/use-device.tsx';

/** The kiosk's best time, looked at each second. */
export const useNow = (): Date => {
  const device = useDevice();
  const [now, setNow] = useState(() => device.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(device.now()), 1_000);
    return () => clearInterval(timer);
  }, [device]);
  return now;
};
