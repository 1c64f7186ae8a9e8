import type { ReactNode } from 'react';

/** Good: what is shown comes from outside; numbers, signs and values for machines are free. */
export function Button({ children, wide = false, label }: { children: ReactNode; wide?: boolean; label: string }) {
  return (
    <button type="button" className={wide ? 'wide button' : 'button'} aria-label={label} data-testid="button">
      {children} · 24:00&nbsp;→ {wide && '…'} <kbd aria-hidden="true">{'/'}</kbd>
    </button>
  );
}
