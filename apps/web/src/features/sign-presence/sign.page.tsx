import { EmptyState, ErrorState, PageTitle, Skeleton, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { useQuery } from 'urql';
import { useFragment as readFragment } from '../../gql/index.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { HalfDayCard } from './half-day-card.tsx';
import { PresenceToSignQuery, ToSignFragment } from './sign.graphql.ts';
import styles from './sign.module.css';
import { linkOf } from './sign.presenter.ts';

/** Where a learner signs, on their phone before a kiosk, that they are there. The secret of their link stands behind the #, which no server and no log of one sees. */
export function SignPage() {
  const { t } = useMessages();
  usePageTitle(t('signing:title'));
  const link = linkOf(useLocation().hash);
  const token = link.kind === 'link' ? link.token : '';
  const [{ data, error, fetching }, refresh] = useQuery({ query: PresenceToSignQuery, variables: { token }, requestPolicy: 'network-only', pause: token === '' });
  const toSign = readFragment(ToSignFragment, data?.presenceToSign);
  const again = (): void => refresh({ requestPolicy: 'network-only' });
  const [said, setSaid] = useState('');
  if (link.kind === 'code') return <Nothing title={t('signing:onlyCode')} text={t('signing:onlyCodeText')} />;
  if (link.kind === 'none' || data?.presenceToSign === null) return <Nothing title={t('signing:unknown')} text={t('signing:unknownText')} />;
  return (
    <div className={styles['page']}>
      <PageTitle {...(toSign == null ? {} : { lead: t('signing:hello', { name: toSign.givenName }) })}>{t('signing:title')}</PageTitle>
      {toSign == null ? error === undefined ? <Skeleton shape="card" lines={3} /> : <ErrorState onRetry={again} retrying={fetching} /> : (
        <>
          <p className={styles['soft']}>{t('signing:training', { training: toSign.training, organisation: toSign.organisationName })}</p>
          <p role="status" className={styles['said']}>{said}</p>
          <ul role="list" className={styles['list']}>
            {toSign.sessions.flatMap((session) => session.halfDays.map((half) => <HalfDayCard key={`${session.id} ${half.day} ${half.half}`} session={session} half={half} token={token} onSigned={() => { setSaid(t('signing:done')); again(); }} />))}
          </ul>
        </>
      )}
    </div>
  );
}

function Nothing({ title, text }: { readonly title: string; readonly text: string }) {
  const { t } = useMessages();
  return (
    <div className={styles['page']}>
      <PageTitle>{t('signing:title')}</PageTitle>
      <EmptyState title={title}>{text}</EmptyState>
    </div>
  );
}
