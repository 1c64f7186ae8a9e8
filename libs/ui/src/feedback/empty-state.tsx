import type { ReactNode } from 'react';
import styles from './state.module.css';

export type EmptyStateProps = {
  readonly title: string;
  /** Why it is empty, and what to do. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  readonly icon?: ReactNode;
};

/** Nothing here: why, and what to do about it. */
export const EmptyState = ({ title, children, actions, icon }: EmptyStateProps): ReactNode => (
  <div className={styles['state']}>
    {icon !== undefined && <div className={styles['icon']}>{icon}</div>}
    <h2>{title}</h2>
    {children !== undefined && <div className={styles['text']}>{children}</div>}
    {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
  </div>
);
