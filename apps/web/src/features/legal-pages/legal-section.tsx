import { type ReactNode, useId } from 'react';
import styles from './legal.module.css';

/** A part of a page of law, with its title. */
export function LegalSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles['section']}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
