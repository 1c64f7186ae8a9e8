import type { ComponentType } from 'react';
import { Link, useLocation } from 'react-router';
import { currentOf } from './current.presenter.ts';
import { Waiting } from './waiting.tsx';
import styles from './workspace.module.css';

export type RailEntry = {
  /** With what is asked of the page, perhaps. */
  readonly to: string;
  readonly words: string;
  readonly Icon: ComponentType<{ readonly className?: string; readonly 'aria-hidden'?: 'true' }>;
  /** Pages that stand behind the entry; those below its own address, when left out. */
  readonly behind?: readonly string[];
  /** How many things behind it wait for somebody to decide. */
  readonly waiting?: number;
};

/** The entries of a workspace: at the left, a row on a phone. Five at most. */
export function Rail({ label, entries }: { readonly label: string; readonly entries: readonly RailEntry[] }) {
  const { pathname } = useLocation();
  return (
    <nav aria-label={label} className={styles['rail']}>
      {entries.map(({ to, words, Icon, behind, waiting = 0 }) => (
        <Link key={to} to={to} aria-current={currentOf(to, behind, pathname)} className={styles['entry'] ?? ''}>
          <Icon aria-hidden="true" className="lucide" />
          {words}
          <Waiting count={waiting} />
        </Link>
      ))}
    </nav>
  );
}
