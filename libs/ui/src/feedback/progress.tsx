import type { ReactNode } from 'react';
import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components';
import styles from './progress.module.css';

export type ProgressProps = {
  /** What is going on, in words. */
  readonly label: string;
  /** Done so far, 0 to 100; left out while unknown. */
  readonly value?: number;
  /** How far in words: "120 lieux sur 160". */
  readonly valueLabel?: string;
};

/** Work that takes more than two seconds: what is going on, and how far. */
export const Progress = ({ label, value, valueLabel }: ProgressProps): ReactNode => (
  <AriaProgressBar
    isIndeterminate={value === undefined}
    className={styles['progress'] ?? ''}
    {...(value === undefined ? {} : { value })}
    {...(valueLabel === undefined ? {} : { valueLabel })}
  >
    {({ percentage, valueText, isIndeterminate }) => (
      <>
        <span className={styles['words']}>
          <Label>{label}</Label>
          {!isIndeterminate && <span className={styles['value']}>{valueText}</span>}
        </span>
        <span className={styles['track']}>
          <span className={isIndeterminate ? styles['unknown'] : styles['done']} style={isIndeterminate ? {} : { width: `${percentage ?? 0}%` }} />
        </span>
      </>
    )}
  </AriaProgressBar>
);
