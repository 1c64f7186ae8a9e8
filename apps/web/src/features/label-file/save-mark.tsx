import { Badge, useMessages } from '@escale/ui';
import type { Draft, SendTrouble } from './answer-keeper.ts';
import { saveStateOf, troubleInWords } from './file.presenter.ts';
import styles from './label-file.module.css';

type SaveMarkProps = { readonly draft: Draft | undefined; readonly trouble: SendTrouble | null; readonly answered: boolean };

/** Where an answer is: with the server, on its way, or only here. */
export function SaveMark({ draft, trouble, answered }: SaveMarkProps) {
  const { t } = useMessages();
  const state = saveStateOf(draft, { trouble, answered });
  return (
    <div role="status" className={styles['save']}>
      {state === 'SAVED' && <Badge tone="ok">{t('labelFile:save.SAVED')}</Badge>}
      {state === 'SAVING' && <Badge>{t('labelFile:save.SAVING')}</Badge>}
      {state === 'KEPT' && <Badge tone="warn">{t('labelFile:save.KEPT')}</Badge>}
      {state === 'FAILED' && <Badge tone="no">{t('labelFile:save.FAILED', { why: draft?.fault != null ? t(`labelFile:outcome.${draft.fault}`) : troubleInWords(trouble ?? 'SERVICE', { t }) })}</Badge>}
    </div>
  );
}
