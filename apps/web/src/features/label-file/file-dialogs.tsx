import { Button, Checkbox, Dialog, Notice, useMessages } from '@escale/ui';
import { useState } from 'react';
import type { ShownFile } from './file-facts.ts';
import styles from './label-file.module.css';
import { type FileActs, type FileNo, type FileOutcome, noInWords } from './use-file-acts.ts';

type DialogProps = { readonly acts: FileActs; readonly onDone: (file: ShownFile, words: string) => void; readonly onChanged: () => void };

/** Runs an act of a dialog; what was refused is said in it. */
function useAct({ onDone, onChanged }: Pick<DialogProps, 'onDone' | 'onChanged'>, words: string) {
  const [open, setOpen] = useState(false);
  const [no, setNo] = useState<FileNo | 'unreachable' | null>(null);
  const run = async (work: () => Promise<FileOutcome>): Promise<void> => {
    setNo(null);
    const outcome = await work();
    if (outcome.kind === 'done') {
      setOpen(false);
      return onDone(outcome.done, words);
    }
    setNo(outcome.kind === 'no' ? outcome.no : 'unreachable');
    if (outcome.kind === 'no' && outcome.no.code === 'CHANGED_MEANWHILE') onChanged();
  };
  const toggle = (next: boolean): void => {
    setNo(null);
    setOpen(next);
  };
  return { open, toggle, no, run };
}

function No({ no }: { readonly no: FileNo | 'unreachable' | null }) {
  const { t } = useMessages();
  if (no === null) return null;
  return <Notice tone="no">{no === 'unreachable' ? t('organisation:form.unreachable') : noInWords(no, t)}</Notice>;
}

/** Sends the file, sworn to be true. `ready`: nothing is missing, and the server has all of it. */
export function SubmitDialog({ label, days, ready, ...props }: DialogProps & { readonly label: string; readonly days: number; readonly ready: boolean }) {
  const { t } = useMessages();
  const { acts } = props;
  const { open, toggle, no, run } = useAct(props, t('labelFile:submit.done'));
  const [sworn, setSworn] = useState(false);
  const [asked, setAsked] = useState(false);
  const send = (): void => {
    setAsked(true);
    if (sworn && !acts.sending) void run(() => acts.submit(true));
  };
  return (
    <Dialog
      title={t('labelFile:submit.title', { label })}
      isOpen={open}
      onOpenChange={toggle}
      trigger={<Button isDisabled={!ready}>{t('labelFile:submit.action')}</Button>}
      actions={(close) => (
        <>
          <Button look="quiet" onPress={close}>{t('labelFile:submit.cancel')}</Button>
          <Button pending={acts.sending} onPress={send}>{t('labelFile:submit.confirm')}</Button>
        </>
      )}
    >
      <div className={styles['group']}>
        <p>{t('labelFile:submit.text', { count: days })}</p>
        <Checkbox isSelected={sworn} onChange={setSworn}>{t('labelFile:submit.sworn')}</Checkbox>
        {asked && !sworn && <Notice tone="warn">{t('labelFile:submit.swornMissing')}</Notice>}
        <No no={no} />
      </div>
    </Dialog>
  );
}

/** Takes the file back. */
export function WithdrawDialog(props: DialogProps) {
  const { t } = useMessages();
  const { acts } = props;
  const { open, toggle, no, run } = useAct(props, t('labelFile:withdraw.done'));
  return (
    <Dialog
      role="alertdialog"
      title={t('labelFile:withdraw.title')}
      isOpen={open}
      onOpenChange={toggle}
      trigger={<Button look="quiet">{t('labelFile:withdraw.action')}</Button>}
      actions={(close) => (
        <>
          <Button look="quiet" onPress={close}>{t('labelFile:withdraw.cancel')}</Button>
          <Button look="danger" pending={acts.sending} onPress={() => void run(acts.withdraw)}>{t('labelFile:withdraw.confirm')}</Button>
        </>
      )}
    >
      <div className={styles['group']}>
        <p>{t('labelFile:withdraw.text')}</p>
        <No no={no} />
      </div>
    </Dialog>
  );
}
