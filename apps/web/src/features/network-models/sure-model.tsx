import type { ModelRules } from '@escale/domain';
import { Button, Dialog, Notice, useMessages } from '@escale/ui';
import { useState } from 'react';
import styles from './models.module.css';
import { changesInWords } from './models.presenter.ts';

type SureModelProps = {
  readonly before: ModelRules;
  readonly after: ModelRules;
  readonly isDisabled: boolean;
  readonly sending: boolean;
  readonly no: string | null;
  readonly onYes: () => void;
  readonly onLeave: () => void;
};

/** Says what a change of a model comes to before it is made. */
export function SureModel({ before, after, isDisabled, sending, no, onYes, onLeave }: SureModelProps) {
  const { t } = useMessages();
  const [asked, setAsked] = useState(false);
  const changes = changesInWords(before, after, { t });
  const turn = (open: boolean): void => {
    setAsked(open);
    if (!open) onLeave();
  };
  return (
    <div className={styles['acts']}>
      <Button isDisabled={isDisabled} onPress={() => turn(true)}>{t('models:save')}</Button>
      <Dialog
        role="alertdialog"
        title={t('models:changes.title')}
        isOpen={asked}
        onOpenChange={turn}
        actions={(close) => (
          <>
            <Button look="quiet" onPress={close}>{t('models:changes.no')}</Button>
            <Button pending={sending} isDisabled={changes.length === 0} onPress={onYes}>{t('models:changes.yes')}</Button>
          </>
        )}
      >
        {changes.length === 0 && <p>{t('models:changes.none')}</p>}
        <ul role="list" className={styles['parts']}>
          {changes.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        {changes.length > 0 && <p>{t('models:changes.stands')}</p>}
        {no !== null && <Notice tone="no">{no}</Notice>}
      </Dialog>
    </div>
  );
}
