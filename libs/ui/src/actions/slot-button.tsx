import type { ReactNode } from 'react';
import { Button, Link } from 'react-aria-components';
import { classNames } from '../class-names.ts';
import styles from './slot-button.module.css';

type Common = {
  /** What is seen: "jeu 14 h". */
  readonly when: string;
  /** A second, smaller line: the activity, or what remains. */
  readonly detail?: string;
  /** The whole sentence for who cannot see the card around it: "Réserver Séance VR, jeudi 14 mars à 14 h, à La Forge". */
  readonly label: string;
  readonly selected?: boolean;
};

export type SlotButtonProps = Common & ({ readonly href: string } | { readonly onPress: () => void; readonly isDisabled?: boolean });

/** One free slot: a small green-edged button that leads towards a booking. */
export const SlotButton = ({ when, detail, label, selected = false, ...action }: SlotButtonProps): ReactNode => {
  const className = classNames(styles['slot'], selected && styles['selected']);
  const content = (
    <>
      <span className={styles['when']}>{when}</span>
      {detail !== undefined && <span className={styles['detail']}>{detail}</span>}
    </>
  );
  return 'href' in action ? (
    <Link href={action.href} aria-label={label} className={className}>
      {content}
    </Link>
  ) : (
    <Button onPress={action.onPress} isDisabled={action.isDisabled ?? false} aria-label={label} aria-pressed={selected} className={className}>
      {content}
    </Button>
  );
};
