import { Button, Dialog, Notice, useMessages } from '@escale/ui';
import { type ReactNode, useId, useState } from 'react';
import type { UnitsNo } from '../facts.ts';
import { useFleetFrame } from '../fleet-context.ts';
import type { Outcome, UnitsDone } from '../use-unit-work.ts';
import { noInWords } from '../words.presenter.ts';
import styles from './acts.module.css';

type ActDialogProps = {
  readonly title: string;
  /** What the button says: what will be done, with its number where there is one. */
  readonly send: string;
  readonly dangerous?: boolean;
  readonly wide?: boolean;
  readonly children: ReactNode;
  /** Sends what was written; null where something must be mended first, which the form says beside it. */
  readonly onSend: () => Promise<Outcome> | null;
  readonly onDone: (done: UnitsDone) => void;
  readonly onClose: () => void;
};

/** A question about some equipment: what is written in it stays when the answer is no, or does not come. */
export function ActDialog({ title, send, dangerous = false, wide = false, children, onSend, onDone, onClose }: ActDialogProps) {
  const { t } = useMessages();
  const { work } = useFleetFrame();
  const [no, setNo] = useState<{ readonly no: UnitsNo | null } | null>(null);
  const formId = useId();
  const submit = async (): Promise<void> => {
    const sent = onSend();
    if (sent === null) return;
    setNo(null);
    const outcome = await sent;
    if (outcome.kind === 'done') return onDone(outcome.done);
    setNo({ no: outcome.kind === 'no' ? outcome.no : null });
  };
  return (
    <Dialog
      title={title}
      isOpen
      size={wide ? 'wide' : 'small'}
      role={dangerous ? 'alertdialog' : 'dialog'}
      onOpenChange={(open) => !open && onClose()}
      actions={
        <>
          <Button look="quiet" onPress={onClose}>{t('fleet:act.cancel')}</Button>
          <Button type="submit" form={formId} look={dangerous ? 'danger' : 'primary'} pending={work.sending}>{send}</Button>
        </>
      }
    >
      <form
        id={formId}
        noValidate
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        {no !== null && <Notice tone="no" title={t('fleet:no.title')}>{noInWords(no.no, t)}</Notice>}
        {children}
      </form>
    </Dialog>
  );
}
