import { useEffect, useState } from 'react';

type Score = (password: string, ownWords: readonly string[]) => number;

/** Loads what tells how hard a password is to guess; null until it is there, or when it cannot be had: the server decides anyhow. */
export function usePasswordScore(): Score | null {
  const [score, setScore] = useState<{ readonly of: Score } | null>(null);
  useEffect(() => {
    let gone = false;
    const loaded = ({ passwordScore }: { passwordScore: Score }): void => {
      if (!gone) setScore({ of: passwordScore });
    };
    // Whoever reads the meter hears it: without its words there is no meter, and the server's answer alone.
    void import('./password-strength.ts').then(loaded, () => undefined);
    return () => {
      gone = true;
    };
  }, []);
  return score?.of ?? null;
}
