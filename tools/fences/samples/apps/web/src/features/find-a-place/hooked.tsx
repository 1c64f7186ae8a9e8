import { useEffect, useState } from 'react';

export function useDoubled(count: number): number {
  const [doubled, setDoubled] = useState(0);
  if (count < 0) useState(1); // ✗ lint react-hooks/rules-of-hooks
  useEffect(() => {
    const timer = setTimeout(() => { setDoubled(count * 2); }, 0);
    return () => { clearTimeout(timer); };
  }, []); // ✗ lint react-hooks/exhaustive-deps
  return doubled;
}
