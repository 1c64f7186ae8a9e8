import { useEffect, useState } from 'react';

const MINUTE_MS = 60_000;

/** The present instant, renewed every minute: "open until 6 pm" must not outlive 6 pm. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), MINUTE_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
