import { LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { classNames } from '../class-names.ts';
import { useMessages } from '../language/use-messages.ts';
import styles from './button.module.css';

/** `primary`: the one thing to do here. `quiet`: another way. `plain`: a small aside. `danger`: cannot be undone. */
export type ButtonLook = 'primary' | 'quiet' | 'plain' | 'danger';

export type ButtonProps = Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'isPending'> & {
  readonly children: ReactNode;
  readonly look?: ButtonLook;
  /** At work: keeps its place and focus, cannot be pressed again, and is announced. */
  readonly pending?: boolean;
  /** What it says while at work; "Un instant…" when left out. */
  readonly pendingLabel?: string;
  /** As wide as its column. */
  readonly wide?: boolean;
};

export const buttonClass = (look: ButtonLook, wide: boolean): string => classNames(styles['button'], styles[look], wide && styles['wide']);

export const Button = ({ children, look = 'primary', pending = false, pendingLabel, wide = false, ...props }: ButtonProps): ReactNode => {
  const { t } = useMessages();
  return (
    <AriaButton {...props} isPending={pending} className={buttonClass(look, wide)}>
      {pending ? (
        <>
          <LoaderCircle aria-hidden="true" className={classNames('lucide', styles['turning'])} />
          {pendingLabel ?? t('words:pending')}
        </>
      ) : (
        children
      )}
    </AriaButton>
  );
};
