import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, Dialog as AriaDialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useMessages } from '../language/use-messages.ts';
import styles from './dialog.module.css';

export type DialogProps = {
  readonly title: string;
  readonly children: ReactNode | ((close: () => void) => ReactNode);
  /** Buttons at the foot, the main one last. */
  readonly actions?: ReactNode | ((close: () => void) => ReactNode);
  /** The button that opens it; left out when `isOpen` decides. */
  readonly trigger?: ReactNode;
  readonly isOpen?: boolean;
  readonly onOpenChange?: (isOpen: boolean) => void;
  /** `alertdialog` interrupts: for what cannot be undone. */
  readonly role?: 'dialog' | 'alertdialog';
  /** On a phone it rises from the foot of the screen. */
  readonly size?: 'small' | 'wide';
};

const given = (part: DialogProps['children'], close: () => void): ReactNode => (typeof part === 'function' ? part(close) : part);

/** A question that holds everything else until it is answered; Escape and the cross leave it. */
export const Dialog = ({ title, children, actions, trigger, isOpen, onOpenChange, role = 'dialog', size = 'small' }: DialogProps): ReactNode => {
  const { t } = useMessages();
  const state = { ...(isOpen === undefined ? {} : { isOpen }), ...(onOpenChange === undefined ? {} : { onOpenChange }) };
  const modal = (
    <ModalOverlay isDismissable={role === 'dialog'} className={styles['veil'] ?? ''} {...(trigger === undefined ? state : {})}>
      <Modal className={styles['modal'] ?? ''} data-size={size}>
        <AriaDialog role={role} className={styles['dialog'] ?? ''}>
          {({ close }) => (
            <>
              <div className={styles['head']}>
                <Heading slot="title" level={2}>
                  {title}
                </Heading>
                <AriaButton aria-label={t('words:close')} onPress={close} className={styles['close'] ?? ''}>
                  <X aria-hidden="true" />
                </AriaButton>
              </div>
              <div className={styles['body']}>{given(children, close)}</div>
              {actions !== undefined && <div className={styles['actions']}>{given(actions, close)}</div>}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
  return trigger === undefined ? (
    modal
  ) : (
    <DialogTrigger {...state}>
      {trigger}
      {modal}
    </DialogTrigger>
  );
};
