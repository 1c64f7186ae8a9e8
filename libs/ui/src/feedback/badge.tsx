import type { ReactNode } from 'react';
import { classNames } from '../class-names.ts';
import styles from './badge.module.css';
import { TONE_ICONS, type Tone } from './notice.tsx';

export type BadgeProps = {
  readonly tone?: Tone;
  /** The word; a badge never speaks by colour alone. */
  readonly children: ReactNode;
  /** Another drawing than the tone's own. */
  readonly icon?: ReactNode;
};

/** A state in a word: "Ouvert", "Réservée". */
export const Badge = ({ tone = 'info', children, icon }: BadgeProps): ReactNode => {
  const Drawing = TONE_ICONS[tone];
  return (
    <span className={classNames(styles['badge'], styles[tone])}>
      {icon ?? <Drawing aria-hidden="true" />}
      {children}
    </span>
  );
};
