import { Link, useLocation } from 'react-router';
import { Waiting } from './waiting.tsx';
import styles from './workspace.module.css';

/** `to` may ask something of the page; `waiting`: how many things there wait for somebody to decide. */
export type Part = { readonly to: string; readonly words: string; readonly waiting?: number };

/** The pages one entry of a rail stands for, above each of them. */
export function Parts({ label, parts }: { readonly label: string; readonly parts: readonly Part[] }) {
  const { pathname } = useLocation();
  return (
    <nav aria-label={label} className={styles['parts']}>
      {parts.map(({ to, words, waiting = 0 }) => (
        <Link key={to} to={to} aria-current={to.split('?')[0] === pathname ? 'page' : undefined} className={styles['part'] ?? ''}>
          {words}
          <Waiting count={waiting} />
        </Link>
      ))}
    </nav>
  );
}
