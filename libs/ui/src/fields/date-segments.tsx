import type { ReactNode } from 'react';
import { DateInput, DateSegment } from 'react-aria-components';
import styles from './calendar.module.css';

/** Day, month and year, each typed or stepped with the arrow keys. */
export const DateSegments = ({ slot }: { readonly slot?: 'start' | 'end' }): ReactNode => (
  <DateInput className={styles['segments'] ?? ''} {...(slot === undefined ? {} : { slot })}>
    {(segment) => <DateSegment segment={segment} className={styles['segment'] ?? ''} />}
  </DateInput>
);
