import type { ReactNode } from 'react';
import styles from './page-title.module.css';

export type PageTitleProps = {
  readonly children: ReactNode;
  /** One sentence under the title. */
  readonly lead?: ReactNode;
  /** The one primary action of the page, at its right. */
  readonly action?: ReactNode;
  /** A way back, above. */
  readonly before?: ReactNode;
};

/** The one first-level heading of a page. It takes focus after a change of page, hence its `tabIndex`. */
export const PageTitle = ({ children, lead, action, before }: PageTitleProps): ReactNode => (
  <div className={styles['head']}>
    {before !== undefined && <div>{before}</div>}
    <div className={styles['row']}>
      <div className={styles['words']}>
        <h1 tabIndex={-1}>{children}</h1>
        {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
      </div>
      {action}
    </div>
  </div>
);
