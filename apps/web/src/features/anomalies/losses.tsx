import type { AnomalyRefusalCode } from '@escale/domain';
import { formatMoment } from '@escale/messages';
import { Button, Card, Notice, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { SeeKioskRejectionMutation as Seen } from '../../gql/graphql.ts';
import { done, refused, useActs } from '../../shell/use-acts.ts';
import type { MyPlace } from '../../shell/workspace/workspace-context.ts';
import { PlaceLossesQuery, SeeKioskRejectionMutation } from './anomalies.graphql.ts';
import styles from './anomalies.module.css';

const tell = (answer: Seen['result']) => (answer.__typename === 'KioskAnomalyRefused' ? refused<AnomalyRefusalCode>(answer.refusal) : done(null));

/** What kiosks sent and nobody can read, and what is missing; nothing is shown where nothing is lost. */
export function Losses({ place }: { readonly place: MyPlace }) {
  const { t, locale } = useMessages();
  const { sending, send } = useActs(tell);
  const [{ data }, ask] = useQuery({ query: PlaceLossesQuery, variables: { placeId: place.id }, requestPolicy: 'cache-and-network' });
  const [said, setSaid] = useState<{ readonly tone: 'ok' | 'no'; readonly words: string } | null>(null);
  const see = async (kioskId: string, eventId: string): Promise<void> => {
    const outcome = await send(SeeKioskRejectionMutation, { kioskId, eventId });
    if (outcome.kind === 'unreachable') return setSaid({ tone: 'no', words: t('shell:unreachable.text') });
    setSaid(outcome.kind === 'no' ? { tone: 'no', words: t(`anomalies:refusal.${outcome.no}`) } : { tone: 'ok', words: t('anomalies:lost.seenDone') });
    ask({ requestPolicy: 'network-only' });
  };
  if (data === undefined || (data.kioskRejections.length === 0 && data.kioskGaps.length === 0 && said === null)) return null;
  return (
    <section className={styles['part']}>
      <h2>{t('anomalies:lost.title')}</h2>
      <p className={styles['soft']}>{t('anomalies:lost.lead')}</p>
      {said !== null && <Notice tone={said.tone} onDismiss={() => setSaid(null)}>{said.words}</Notice>}
      <ul role="list" className={styles['list']}>
        {data.kioskGaps.map(({ kioskId, kioskName, missing }) => (
          <Card as="li" key={kioskId} className={styles['card']}>
            <p>{t('anomalies:lost.gap', { count: missing, kiosk: kioskName })}</p>
            <p className={styles['soft']}>{t('anomalies:lost.gapText')}</p>
          </Card>
        ))}
        {data.kioskRejections.map(({ kioskId, eventId, kioskName, faultField, length, excerpt, receivedAt }) => {
          const about = { kiosk: kioskName, when: formatMoment(receivedAt, place.timeZone, locale) };
          return (
            <Card as="li" key={`${kioskId} ${eventId}`} className={styles['card']}>
              <p>{t('anomalies:lost.unread', about)}</p>
              {faultField != null && <p className={styles['soft']}>{t('anomalies:lost.field', { field: faultField })}</p>}
              {excerpt == null ? <p className={styles['soft']}>{t('anomalies:lost.length', { count: length })}</p> : <code className={styles['excerpt']}>{excerpt}</code>}
              <div>
                <Button look="quiet" pending={sending} aria-label={t('anomalies:lost.seenLabel', about)} onPress={() => void see(kioskId, eventId)}>{t('anomalies:lost.seen')}</Button>
              </div>
            </Card>
          );
        })}
      </ul>
    </section>
  );
}
