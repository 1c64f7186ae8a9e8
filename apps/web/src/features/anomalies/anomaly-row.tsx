import { ANOMALY_NOTE_MOST, type AnomalyChoice, dayOf, instantOf, timeZone as zoneOf } from '@escale/domain';
import { Badge, Button, Card, TextField, useMessages } from '@escale/ui';
import { useState } from 'react';
import type { AnomalyFactsFragment as Anomaly } from '../../gql/graphql.ts';
import { useNow } from '../../shell/use-now.ts';
import { typedTime } from '../hours/words.presenter.ts';
import styles from './anomalies.module.css';
import { arrivalOf, whatFollows, whatHappened, whatWasChosen } from './anomaly-words.presenter.ts';

type AnomalyRowProps = { readonly anomaly: Anomaly; readonly timeZone: string; readonly pending: boolean; readonly onChoose: (choice: AnomalyChoice, at: Date | null, note: string | null) => void; readonly onReopen: () => void };

/** What happened, who decides, and each choice with what it does; or what was chosen. */
export function AnomalyRow({ anomaly, timeZone, pending, onChoose, onReopen }: AnomalyRowProps) {
  const { t, locale } = useMessages();
  const now = useNow();
  const [typed, setTyped] = useState('');
  const [note, setNote] = useState('');
  const telling = { t, locale, timeZone };
  const { code, needsDecision, choices, decision } = anomaly;
  const arrival = arrivalOf(anomaly);
  const minute = typedTime(typed);
  const unread = typed.trim() !== '' && minute === null;
  // On the day of the arrival, by the clocks of the place.
  const at = arrival === null || minute === null ? null : instantOf(dayOf(new Date(arrival.at), zoneOf(timeZone)), minute, zoneOf(timeZone));
  const chosen = whatWasChosen(anomaly, telling);
  return (
    <Card as="li" className={styles['card']}>
      <div className={styles['head']}>
        <h2>{t(`anomalies:short.${code}`)}</h2>
        {decision == null && <Badge tone={needsDecision ? 'warn' : 'info'}>{t(needsDecision ? 'anomalies:toDecide' : 'anomalies:toKnow')}</Badge>}
      </div>
      <p>{whatHappened(anomaly, telling)}</p>
      {decision == null && <p className={styles['soft']}>{t(needsDecision ? 'anomalies:team' : 'anomalies:nobody')}</p>}
      {choices.length > 0 && <TextField label={t('anomalies:noteLabel')} optional hint={t('anomalies:noteHint')} value={note} onChange={setNote} maxLength={ANOMALY_NOTE_MOST} autoComplete="off" />}
      {choices.length > 0 && (
        <ul role="list" className={styles['choices']}>
          {choices.map((choice) => (
            <li key={choice} className={styles['choice']}>
              <Button look="quiet" pending={pending} isDisabled={choice === 'CONFIRM_TIME' && unread} onPress={() => onChoose(choice, choice === 'CONFIRM_TIME' ? at : null, note.trim() === '' ? null : note.trim())} aria-describedby={`${anomaly.id}-${choice}`}>
                {t(`anomalies:choice.${choice}`)}
              </Button>
              <p id={`${anomaly.id}-${choice}`} className={styles['soft']}>{whatFollows(anomaly, choice, telling, now)}</p>
              {choice === 'CONFIRM_TIME' && (
                <TextField label={t('anomalies:otherTime')} optional hint={t('anomalies:otherTimeHint')} value={typed} onChange={setTyped} inputMode="numeric" autoComplete="off" {...(unread ? { problem: t('hours:day.unread') } : {})} />
              )}
            </li>
          ))}
        </ul>
      )}
      {chosen !== null && <p className={styles['soft']}>{chosen}</p>}
      {decision?.note != null && <p className={styles['soft']}>{t('anomalies:note', { note: decision.note })}</p>}
      {decision?.reopenableUntil != null && new Date(decision.reopenableUntil) > now && (
        <div>
          <Button look="quiet" pending={pending} onPress={onReopen}>{t('anomalies:undo')}</Button>
        </div>
      )}
    </Card>
  );
}
