import { ANSWER_REASON_MOST } from '@escale/domain';
import { formatTimeRange } from '@escale/messages';
import { Badge, Button, Card, Dialog, TextField, type Tone, useMessages } from '@escale/ui';
import { useState } from 'react';
import type { AbsenceState, PlaceAbsenceFactsFragment as Absence } from '../../gql/graphql.ts';
import styles from './absences.module.css';

const TONES: Record<AbsenceState, Tone> = { COUNTED: 'info', CONTESTED: 'warn', EXCUSED: 'ok', KEPT: 'info' };

type AbsenceRowProps = { readonly absence: Absence; readonly who: string; readonly sending: boolean; readonly onAnswer: (answer: 'EXCUSED' | 'KEPT', reason: string) => void };

/** Who did not come, when and to what, what they say to it, and the two answers. */
export function AbsenceRow({ absence, who, sending, onAnswer }: AbsenceRowProps) {
  const { t, locale } = useMessages();
  const { state, contestReason, answerReason } = absence;
  return (
    <Card as="li" className={styles['card']}>
      <div className={styles['head']}>
        <h2>{who}</h2>
        <Badge tone={TONES[state]}>{t(`absence:list.state.${state}`)}</Badge>
      </div>
      <p>
        {locale === 'fr' ? absence.offerTitleFr : absence.offerTitleEn}, {formatTimeRange(absence.startsAt, absence.endsAt, absence.timeZone, locale)}
      </p>
      <p className={styles['soft']}>{t(absence.automatic ? 'absence:list.automatic' : 'absence:list.byTeam')}</p>
      {state === 'CONTESTED' && <p>{contestReason == null ? t('absence:list.saysNothing') : t('absence:list.says', { reason: contestReason })}</p>}
      {answerReason != null && <p className={styles['soft']}>{t('absence:list.answered', { reason: answerReason })}</p>}
      {state !== 'EXCUSED' && (
        <div className={styles['actions']}>
          <Excuse who={who} pending={sending} onExcuse={() => onAnswer('EXCUSED', '')} />
          {state === 'CONTESTED' && <Uphold who={who} pending={sending} onUphold={(reason) => onAnswer('KEPT', reason)} />}
        </div>
      )}
    </Card>
  );
}

function Excuse({ who, pending, onExcuse }: { readonly who: string; readonly pending: boolean; readonly onExcuse: () => void }) {
  const { t } = useMessages();
  return (
    <Dialog
      role="alertdialog"
      title={t('absence:list.excuseTitle', { who })}
      trigger={<Button look="quiet" aria-label={t('absence:list.excuseLabel', { who })} pending={pending}>{t('absence:list.excuse')}</Button>}
      actions={(close) => (
        <>
          <Button look="quiet" onPress={close}>{t('absence:list.back')}</Button>
          <Button
            onPress={() => {
              close();
              onExcuse();
            }}
          >
            {t('absence:list.excuse')}
          </Button>
        </>
      )}
    >
      <p>{t('absence:list.excuseText')}</p>
    </Dialog>
  );
}

function Uphold({ who, pending, onUphold }: { readonly who: string; readonly pending: boolean; readonly onUphold: (reason: string) => void }) {
  const { t } = useMessages();
  const [reason, setReason] = useState('');
  return (
    <Dialog
      title={t('absence:list.upholdTitle', { who })}
      trigger={<Button look="quiet" aria-label={t('absence:list.upholdLabel', { who })} pending={pending}>{t('absence:list.uphold')}</Button>}
      actions={(close) => (
        <>
          <Button look="quiet" onPress={close}>{t('absence:list.back')}</Button>
          <Button
            isDisabled={reason.trim() === ''}
            onPress={() => {
              close();
              onUphold(reason);
            }}
          >
            {t('absence:list.uphold')}
          </Button>
        </>
      )}
    >
      <p>{t('absence:list.upholdText')}</p>
      <TextField label={t('absence:list.reason')} hint={t('absence:list.reasonHint')} value={reason} onChange={setReason} maxLength={ANSWER_REASON_MOST} />
    </Dialog>
  );
}
