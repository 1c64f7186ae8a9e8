import { useEffect, useState } from 'react';

/** The value once it has not changed for `ms` milliseconds, so that one question is asked per word and not per letter. */
export const useSettled = (value: string, ms: number): string => {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
};
