import { Badge, Card, LinkButton, useMessages } from '@escale/ui';
import { useQuery } from 'urql';
import { useFragment as readFragment } from '../../gql/index.ts';
import { NetworkQuery } from '../../shell/network.graphql.ts';
import { MyWaitingQuery, WaitingFragment } from './waiting.graphql.ts';
import styles from './waiting-list.module.css';
import { aheadInWords, whatInWords, whenInWords } from './wish.presenter.ts';

/** What whoever is signed in waits for, beside their bookings; nothing where they wait for nothing. */
export function MyWaiting() {
  const words = useMessages();
  const { t } = words;
  const [{ data: network }] = useQuery({ query: NetworkQuery });
  const [{ data }] = useQuery({ query: MyWaitingQuery, pause: network?.me == null, requestPolicy: 'cache-and-network' });
  const entries = (data?.myWaiting ?? []).map((entry) => readFragment(WaitingFragment, entry)).filter(({ token }) => token != null);
  if (entries.length === 0) return null;
  return (
    <section aria-labelledby="mes-attentes" className={styles['list']}>
      <h2 id="mes-attentes">{t('waiting:mine.title')}</h2>
      <ul role="list" className={styles['list']}>
        {entries.map((entry) => (
          <Card as="li" key={entry.id} className={styles['card']}>
            <div className={styles['head']}>
              <h3>{whatInWords(entry, words)}</h3>
              <Badge tone={entry.state === 'OFFERED' ? 'ok' : entry.state === 'STOPPED' ? 'warn' : 'info'}>{t(`waiting:page.state.${entry.state}`)}</Badge>
            </div>
            <p>{whenInWords(entry, words)}</p>
            {entry.position != null && entry.state === 'WAITING' && <p className={styles['soft']}>{aheadInWords(entry.position, t)}</p>}
            <div className={styles['actions']}>
              <LinkButton look={entry.state === 'OFFERED' ? 'primary' : 'quiet'} href={`/liste-attente/${entry.id}#${entry.token ?? ''}`} aria-label={t('waiting:mine.openLabel', { what: whatInWords(entry, words) })}>
                {t(entry.state === 'OFFERED' ? 'waiting:mine.kept' : 'waiting:mine.open')}
              </LinkButton>
            </div>
          </Card>
        ))}
      </ul>
    </section>
  );
}
