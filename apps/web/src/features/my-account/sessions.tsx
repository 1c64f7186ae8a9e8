import { formatMoment } from '@escale/messages';
import { Badge, Button, Card, ErrorState, Notice, Skeleton, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import { readerZone } from '../../shell/reader-zone.ts';
import { RevokeOtherSessionsMutation, RevokeSessionMutation, SessionsQuery } from './account.graphql.ts';
import styles from './account.module.css';
import { deviceInWords } from './device.presenter.ts';

/** The browsers one is signed in with; each but this one can be signed out from here. */
export function Sessions() {
  const { t, locale } = useMessages();
  const client = useClient();
  const [{ data, error, fetching }, refresh] = useQuery({ query: SessionsQuery, requestPolicy: 'network-only' });
  const [told, setTold] = useState<{ readonly tone: 'ok' | 'no'; readonly words: string } | null>(null);
  const [ending, setEnding] = useState<string | null>(null);
  const end = async (id: string | null): Promise<void> => {
    setEnding(id ?? 'others');
    setTold(null);
    const outcome = id === null ? (await client.mutation(RevokeOtherSessionsMutation, {})).data?.revokeOtherSessions : (await client.mutation(RevokeSessionMutation, { id })).data?.revokeSession;
    setEnding(null);
    if (outcome === undefined) setTold({ tone: 'no', words: t('shell:unreachable.text') });
    else setTold(outcome.__typename === 'SignInRefused' ? { tone: 'no', words: t(`account:refusal.${outcome.code}`) } : { tone: 'ok', words: t('account:mine.revoked') });
    refresh({ requestPolicy: 'network-only' });
  };
  const when = (instant: string): string => formatMoment(instant, readerZone(), locale);
  const sessions = data?.mySessions ?? [];
  return (
    <section aria-labelledby="sessions-title" className={styles['sessions']}>
      <h2 id="sessions-title">{t('account:mine.sessions')}</h2>
      <p className={styles['soft']}>{t('account:mine.sessionsLead')}</p>
      {told !== null && <Notice tone={told.tone}>{told.words}</Notice>}
      {data === undefined && (error === undefined ? <Skeleton shape="card" lines={1} /> : <ErrorState onRetry={() => refresh({ requestPolicy: 'network-only' })} retrying={fetching} />)}
      <ul role="list" className={styles['sessions']}>
        {sessions.map(({ id, device, seenAt, endsAt, current }) => {
          const name = deviceInWords(device) ?? t('account:mine.unknownDevice');
          return (
            <Card as="li" key={id}>
              <div className={styles['head']}>
                <h3>{name}</h3>
                {current && <Badge tone="ok">{t('account:mine.here')}</Badge>}
              </div>
              <p>{t('account:mine.seen', { when: when(seenAt) })}</p>
              <p className={styles['soft']}>{t('account:mine.ends', { when: when(endsAt) })}</p>
              {!current && (
                <Button look="quiet" pending={ending === id} aria-label={t('account:mine.revokeLabel', { device: name, when: when(seenAt) })} onPress={() => void end(id)}>
                  {t('account:mine.revoke')}
                </Button>
              )}
            </Card>
          );
        })}
      </ul>
      {sessions.length > 2 && (
        <Button look="quiet" pending={ending === 'others'} onPress={() => void end(null)}>
          {t('account:mine.revokeOthers')}
        </Button>
      )}
    </section>
  );
}
