import type { ReactNode } from 'react';
import { Dialog, DialogTrigger, Popover as AriaPopover } from 'react-aria-components';
import styles from './popover.module.css';

export type PopoverProps = {
  /** What it holds, for who listens. */
  readonly label: string;
  /** The button that opens it. */
  readonly trigger: ReactNode;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
};

/** A small panel beside the button that opened it; anything outside closes it. */
export const Popover = ({ label, trigger, children }: PopoverProps): ReactNode => (
  <DialogTrigger>
    {trigger}
    <AriaPopover className={styles['popover'] ?? ''}>
      <Dialog aria-label={label} className={styles['content'] ?? ''}>
        {({ close }) => <>{typeof children === 'function' ? children(close) : children}</>}
      </Dialog>
    </AriaPopover>
  </DialogTrigger>
);
