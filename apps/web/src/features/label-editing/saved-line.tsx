import { programmeChanges } from '@escale/domain';
import { Button, Check, CloudOff, Notice, RefreshCw, useMessages } from '@escale/ui';
import { changesInWords, contentOf } from './editing.presenter.ts';
import styles from './label-editing.module.css';
import type { DraftWriting } from './use-draft.ts';

/** Whether what is written is kept, and what somebody else wrote meanwhile. */
export function SavedLine({ writing }: { readonly writing: DraftWriting }) {
  const { t, locale } = useMessages();
  const { state, refusal, conflict, draft, saveNow, keepMine, takeTheirs } = writing;
  if (conflict !== null) {
    const theirs = contentOf(conflict.content);
    const lines = changesInWords(programmeChanges(theirs, draft), theirs, draft, { t, locale });
    return (
      <Notice tone="warn" title={t('labelEditing:conflict.title')}>
        <p>{t('labelEditing:conflict.text')}</p>
        <ul className={styles['lines']}>{(lines.length === 0 ? [t('labelEditing:conflict.none')] : lines).map((line) => <li key={line}>{line}</li>)}</ul>
        <div className={styles['acts']}>
          <Button look="quiet" onPress={takeTheirs}>{t('labelEditing:conflict.theirs')}</Button>
          <Button look="quiet" onPress={keepMine}>{t('labelEditing:conflict.mine')}</Button>
        </div>
      </Notice>
    );
  }
  const isKept = state === 'saved' || state === 'waiting' || state === 'saving';
  return (
    <div className={styles['acts']}>
      <p role="status" className={isKept ? styles['soft'] : styles['problem']}>
        {state === 'saved' ? <Check aria-hidden="true" /> : isKept ? <RefreshCw aria-hidden="true" /> : <CloudOff aria-hidden="true" />}{' '}
        {state === 'refused' ? t('labelEditing:saved.refused', { why: refusal === null ? '' : t(`labelEditing:refusal.${refusal}`) }) : t(`labelEditing:saved.${state}`)}
      </p>
      {state === 'unreachable' && <Button look="quiet" onPress={saveNow}>{t('labelEditing:again')}</Button>}
    </div>
  );
}
