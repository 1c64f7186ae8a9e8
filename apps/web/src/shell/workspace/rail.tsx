import type { ComponentType } from 'react';
import { NavLink } from 'react-router';
import styles from './workspace.module.css';

export type RailEntry = { readonly to: string; readonly words: string; readonly Icon: ComponentType<{ readonly className?: string; readonly 'aria-hidden'?: 'true' }>; /** Only the page itself is marked, not those below it. */ readonly end?: boolean };

/** The entries of a workspace: at the left, a row on a phone. Five at most. */
export function Rail({ label, entries }: { readonly label: string; readonly entries: readonly RailEntry[] }) {
  return (
    <nav aria-label={label} className={styles['rail']}>
      {entries.map(({ to, words, Icon, end = false }) => (
        <NavLink key={to} to={to} end={end} className={styles['entry'] ?? ''}>
          <Icon aria-hidden="true" className="lucide" />
          {words}
        </NavLink>
      ))}
    </nav>
  );
}
