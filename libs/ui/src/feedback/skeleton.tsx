import type { ReactNode } from 'react';
import { useMessages } from '../language/use-messages.ts';
import styles from './skeleton.module.css';
import { useLate } from './use-late.ts';

/** Quicker answers than this need no placeholder: a flash of grey reads as a fault. */
const SKELETON_DELAY_MS = 400;
/** Past this, a wait needs words. */
const WORDS_DELAY_MS = 2000;

export type SkeletonProps = {
  /** How many lines of text, or cards, are to come. */
  readonly lines?: number;
  readonly shape?: 'text' | 'card';
  /** What is being waited for; "Chargement…" when left out. */
  readonly label?: string;
};

/** The place of what is on its way: nothing for 400 ms, then its outline, after 2 s words as well. */
export const Skeleton = ({ lines = 3, shape = 'text', label }: SkeletonProps): ReactNode => {
  const { t } = useMessages();
  const visible = useLate(SKELETON_DELAY_MS);
  const wordy = useLate(WORDS_DELAY_MS);
  if (!visible) return null;
  const words = label ?? t('words:loading');
  return (
    <div role="status" className={styles['skeleton']}>
      <p className={wordy ? styles['words'] : 'visually-hidden'}>{words}</p>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} aria-hidden="true" className={styles[shape]} />
      ))}
    </div>
  );
};
