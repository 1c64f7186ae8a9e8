import { useEffect, useState } from 'react';

/** False, then true once `delay` milliseconds have passed since the first drawing. */
export const useLate = (delay: number): boolean => {
  const [late, setLate] = useState(delay <= 0);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), delay);
    return () => clearTimeout(timer);
  }, [delay]);
  return late;
};
