import { formatTimeRange } from '@escale/messages';
import { Card, useMessages } from '@escale/ui';
import type { RequestAskedFragment } from '../../gql/graphql.ts';
import { readerZone } from '../../shell/reader-zone.ts';
import styles from './answer.module.css';
import { whoAsks } from './standing.presenter.ts';

type RequestFactsProps = { readonly session: NonNullable<RequestAskedFragment['session']>; readonly placeName: string; readonly timeZone: string };

/** What is asked for: who, what, when, where. */
export function RequestFacts({ session, placeName, timeZone }: RequestFactsProps) {
  const { t, locale } = useMessages();
  const activity = locale === 'fr' ? (session.moduleTitleFr ?? session.offerTitleFr) : (session.moduleTitleEn ?? session.offerTitleEn);
  const who = whoAsks(session);
  return (
    <Card as="section" aria-label={t('answerRequest:what')}>
      <dl className={styles['facts']}>
        <div>
          <dt>{t('answerRequest:who')}</dt>
          <dd>
            {who !== '' && <strong>{who}</strong>}
            <span>{t('words:people', { count: session.people })}</span>
            {session.minor === true && <span>{t('offers:requests.minor')}</span>}
          </dd>
        </div>
        <div>
          <dt>{t('answerRequest:what')}</dt>
          <dd>{activity}</dd>
        </div>
        <div>
          <dt>{t('answerRequest:when')}</dt>
          <dd>{formatTimeRange(session.startsAt, session.endsAt, timeZone, locale, { readerZone: readerZone() })}</dd>
        </div>
        <div>
          <dt>{t('answerRequest:where')}</dt>
          <dd>{placeName}</dd>
        </div>
      </dl>
    </Card>
  );
}
