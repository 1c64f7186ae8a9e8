import { Button, Dialog, useMessages } from '@escale/ui';
import { useState } from 'react';
import type { GuardianAnswer } from '../../gql/graphql.ts';
import styles from './guardian.module.css';
import type { Standing } from './standing.presenter.ts';

type AnswerButtonsProps = { readonly standing: Standing; readonly learner: string; readonly sending: GuardianAnswer | null; readonly onAnswer: (answer: GuardianAnswer) => void };

/** Yes, or no, which is asked twice for it cannot be undone; a yes can be taken back. */
export function AnswerButtons({ standing, learner, sending, onAnswer }: AnswerButtonsProps) {
  const { t } = useMessages();
  if (standing !== 'asked' && standing !== 'agreed' && standing !== 'onPaper') return null;
  return (
    <div className={styles['actions']}>
      {standing === 'asked' && (
        <Button pending={sending === 'GIVEN'} onPress={() => onAnswer('GIVEN')}>
          {t('helping:page.agree')}
        </Button>
      )}
      <Refuse label={t(standing === 'asked' ? 'helping:page.refuse' : 'helping:page.takeBack')} learner={learner} sending={sending === 'REFUSED'} onRefuse={() => onAnswer('REFUSED')} />
    </div>
  );
}

function Refuse({ label, learner, sending, onRefuse }: { readonly label: string; readonly learner: string; readonly sending: boolean; readonly onRefuse: () => void }) {
  const { t } = useMessages();
  const [asked, setAsked] = useState(false);
  return (
    <Dialog
      role="alertdialog"
      title={t('helping:page.refuseTitle')}
      isOpen={asked}
      onOpenChange={setAsked}
      trigger={
        <Button look="quiet" pending={sending}>
          {label}
        </Button>
      }
      actions={(close) => (
        <>
          <Button look="quiet" onPress={close}>
            {t('helping:page.refuseKeep')}
          </Button>
          <Button
            look="danger"
            onPress={() => {
              setAsked(false);
              onRefuse();
            }}
          >
            {t('helping:page.refuseConfirm')}
          </Button>
        </>
      )}
    >
      <p>{t('helping:page.refuseText', { learner })}</p>
    </Dialog>
  );
}
