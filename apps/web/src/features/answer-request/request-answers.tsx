import { ANSWER_REASON_MOST } from '@escale/domain';
import { Button, Dialog, TextField, useMessages } from '@escale/ui';
import { useState } from 'react';
import type { RequestAnswer } from '../../gql/graphql.ts';
import styles from './answer.module.css';

type RequestAnswersProps = { readonly reachable: boolean; readonly sending: RequestAnswer | null; readonly onAnswer: (answer: RequestAnswer, reason: string | null) => void };

/** One press says yes; a no is asked once more, with the reason it may give. */
export function RequestAnswers({ reachable, sending, onAnswer }: RequestAnswersProps) {
  const { t } = useMessages();
  return (
    <section className={styles['part']}>
      <p>{t(reachable ? 'answerRequest:next' : 'answerRequest:nextNoMail')}</p>
      <p>{t('answerRequest:yours')}</p>
      <div className={styles['actions']}>
        <Button pending={sending === 'YES'} onPress={() => onAnswer('YES', null)}>{t('answerRequest:accept')}</Button>
        <Refuse pending={sending === 'NO'} onRefuse={(reason) => onAnswer('NO', reason)} />
      </div>
    </section>
  );
}

function Refuse({ pending, onRefuse }: { readonly pending: boolean; readonly onRefuse: (reason: string | null) => void }) {
  const { t } = useMessages();
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={t('answerRequest:refuseTitle')}
      trigger={<Button look="quiet" pending={pending}>{t('answerRequest:refuse')}</Button>}
      actions={(close) => (
        <>
          <Button look="quiet" onPress={close}>{t('offers:requests.keep')}</Button>
          <Button
            look="danger"
            onPress={() => {
              close();
              onRefuse(reason.trim() === '' ? null : reason.trim());
            }}
          >
            {t('offers:requests.refuseYes')}
          </Button>
        </>
      )}
    >
      <TextField label={t('answerRequest:reason')} optional hint={t('offers:requests.reasonHint')} value={reason} onChange={setReason} maxLength={ANSWER_REASON_MOST} />
    </Dialog>
  );
}
