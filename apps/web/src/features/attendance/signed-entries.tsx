import { formatTime } from '@escale/messages';
import { Button, Notice, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useClient } from 'urql';
import { useFragment as readFragment } from '../../gql/index.ts';
import type { AttendanceRefusalCode } from '../../gql/graphql.ts';
import { ConfirmSignatureMutation, SignedEntryFragment } from './attendance.graphql.ts';
import styles from './attendance.module.css';
import type { HalfDay, Session } from './attendance-words.presenter.ts';

type SignedEntriesProps = { readonly session: Session; readonly entries: HalfDay['signatures']; /** Whose: a learner’s name, or the trainer. */ readonly person: string; readonly isTrainer?: boolean; readonly mayConfirm: boolean };

/** What somebody signed of a half-day: when, how and where; a second entry beside the first; and, where its time is not sure or nothing was drawn, the way to vouch for it. */
export function SignedEntries({ session, entries, person, isTrainer = false, mayConfirm }: SignedEntriesProps) {
  const { t, locale } = useMessages();
  const client = useClient();
  const signed = readFragment(SignedEntryFragment, entries);
  const [sending, setSending] = useState<string | null>(null);
  const [why, setWhy] = useState<AttendanceRefusalCode | 'UNREACHABLE' | null>(null);
  const confirm = async (signatureId: string): Promise<void> => {
    setSending(signatureId);
    setWhy(null);
    const answer = (await client.mutation(ConfirmSignatureMutation, { input: { sessionId: session.id, signatureId } })).data?.result;
    setSending(null);
    if (answer === undefined) setWhy('UNREACHABLE');
    else if (answer.__typename === 'AttendanceRefused') setWhy(answer.code);
  };
  if (signed.length === 0) return null;
  return (
    <div className={styles['half']}>
      <ul role="list" className={styles['lines']}>
        {signed.map(({ id, means, signedAt, sure, kioskName, confirmedAt, confirmedAs, confirmedBy }, index) => {
          const entry = t(`signing:seen.entry.${means}`, { time: formatTime(signedAt, session.timeZone, locale), kiosk: kioskName ?? '' });
          return (
            <li key={id} className={styles['soft']}>
              {isTrainer ? t('signing:seen.trainer', { entry }) : entry}
              {index > 0 && <> · {t('signing:seen.second')}</>}
              {confirmedAt != null && confirmedAs != null && <> · {t('signing:seen.confirmed', { who: confirmedBy ?? t(`attendance:noter.${confirmedAs}`) })}</>}
              {!sure && confirmedAt == null && <p className={styles['doubt']}>{t('signing:seen.unsure')}</p>}
              {mayConfirm && confirmedAt == null && (!sure || means === 'CONFIRMED') && (
                <Button look="plain" pending={sending === id} aria-label={t(sure ? 'signing:seen.vouchOf' : 'signing:seen.confirmTimeOf', { person })} onPress={() => void confirm(id)}>{t(sure ? 'signing:seen.vouch' : 'signing:seen.confirmTime')}</Button>
              )}
            </li>
          );
        })}
      </ul>
      {why !== null && <Notice tone={why === 'UNREACHABLE' ? 'warn' : 'no'}>{why === 'UNREACHABLE' ? t('attendance:unsent') : t(`attendance:refusal.${why}`)}</Notice>}
    </div>
  );
}
