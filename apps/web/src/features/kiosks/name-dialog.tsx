import { KIOSK_NAME_MOST } from '@escale/domain';
import { Button, Dialog, Notice, TextField, useMessages } from '@escale/ui';
import { type ReactNode, useState } from 'react';
import type { Outcome } from '../../shell/use-acts.ts';
import styles from './kiosks.module.css';
import type { KioskNo } from './use-kiosk-acts.ts';

type NameDialogProps = {
  readonly title: string;
  readonly yes: string;
  readonly trigger: ReactNode;
  readonly name?: string;
  readonly pending: boolean;
  readonly onName: (name: string) => Promise<Outcome<unknown, KioskNo>>;
};

/** Asks for the name of a kiosk, and stays open while it is refused. */
export function NameDialog({ title, yes, trigger, name: before = '', pending, onName }: NameDialogProps) {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState(before);
  const [no, setNo] = useState<KioskNo | 'unreachable' | null>(null);
  const toggle = (opens: boolean): void => {
    setOpen(opens);
    setName(before);
    setNo(null);
  };
  const send = async (): Promise<void> => {
    setNo(null);
    const outcome = await onName(name);
    if (outcome.kind === 'done') setOpen(false);
    else setNo(outcome.kind === 'no' ? outcome.no : 'unreachable');
  };
  const ofName = no !== null && no !== 'unreachable' && no.field === 'name';
  return (
    <Dialog
      title={title}
      isOpen={open}
      onOpenChange={toggle}
      trigger={trigger}
      actions={(close) => (
        <>
          <Button look="quiet" onPress={close}>{t('kiosks:notNow')}</Button>
          <Button pending={pending} onPress={() => void send()}>{yes}</Button>
        </>
      )}
    >
      <form
        className={styles['group']}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <TextField label={t('kiosks:name')} hint={t('kiosks:nameHint')} maxLength={KIOSK_NAME_MOST} autoFocus value={name} onChange={setName} {...(ofName ? { problem: t(`kiosks:refusal.${no.refusal}`) } : {})} />
        {no === 'unreachable' && <Notice tone="warn">{t('shell:unreachable.text')}</Notice>}
        {no !== null && no !== 'unreachable' && !ofName && <Notice tone="no">{t(`kiosks:refusal.${no.refusal}`)}</Notice>}
      </form>
    </Dialog>
  );
}
