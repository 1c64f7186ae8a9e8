import { Button, Dialog, Notice, useMessages } from '@escale/ui';
import styles from './rules.module.css';
import type { Consequence } from './rules.presenter.ts';

export type SureProps = {
  readonly consequences: readonly Consequence[];
  /** Whether somebody may have more than they will be allowed. */
  readonly lowers: boolean;
  readonly sending: boolean;
  readonly isDisabled: boolean;
  readonly isOpen: boolean;
  readonly onOpenChange: (open: boolean) => void;
  readonly no: string | null;
  readonly onYes: () => void;
};

/** Says what a change comes to before it is made. */
export function Sure({ consequences, lowers, sending, isDisabled, isOpen, onOpenChange, no, onYes }: SureProps) {
  const { t } = useMessages();
  return (
    <>
      <Button isDisabled={isDisabled} onPress={() => onOpenChange(true)}>{t('rules:confirm.action')}</Button>
      <Dialog
        role="alertdialog"
        title={t('rules:confirm.title')}
        isOpen={isOpen}
        onOpenChange={onOpenChange}
        actions={(close) => (
          <>
            <Button look="quiet" onPress={close}>{t('rules:confirm.no')}</Button>
            <Button pending={sending} isDisabled={consequences.length === 0} onPress={onYes}>{t('rules:confirm.yes')}</Button>
          </>
        )}
      >
        {consequences.length === 0 && <p>{t('rules:nothing')}</p>}
        <ul role="list" className={styles['changes']}>
          {consequences.map(({ after, before }) => (
            <li key={after}>
              <strong>{after}</strong> <span className={styles['soft']}>{t('rules:confirm.before', { before })}</span>
            </li>
          ))}
        </ul>
        {lowers && <p>{t('rules:confirm.stands')}</p>}
        {consequences.length > 0 && <p>{t('rules:confirm.atOnce')}</p>}
        {no !== null && <Notice tone="no">{no}</Notice>}
      </Dialog>
    </>
  );
}
