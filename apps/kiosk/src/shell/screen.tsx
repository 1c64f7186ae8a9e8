import { type ReactNode, useEffect, useRef } from 'react';
import styles from './screen.module.css';

export type ScreenProps = {
  readonly title: string;
  readonly lead?: ReactNode;
  /** More words, or a drawing above them. */
  readonly drawing?: ReactNode;
  readonly children?: ReactNode;
  /** What to do here, in reach of every hand: the lower part, or the right half of a wide tablet. */
  readonly actions?: ReactNode;
  /** The attract screen speaks larger. */
  readonly large?: boolean;
};

/** One screen: a title that takes the focus when the screen appears, and what to do. */
export function Screen({ title, lead, drawing, children, actions, large = false }: ScreenProps) {
  const frame = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A field that asked for the focus keeps it.
    if (!frame.current?.contains(document.activeElement)) heading.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [title]);
  return (
    <div ref={frame} className={styles['screen']} data-large={large || undefined}>
      <div className={styles['words']}>
        {drawing}
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
        {children}
      </div>
      {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
    </div>
  );
}
