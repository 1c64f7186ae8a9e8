import { localDay as asDay } from '@escale/domain';
import { localDay } from '@escale/messages';
import { Card, EmptyState, ErrorState, LinkButton, Notice, PageTitle, Skeleton, useMessages } from '@escale/ui';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import type { WaitingFragment as Waiting } from '../../gql/graphql.ts';
import { readerZone } from '../../shell/reader-zone.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { JoinForm } from './join-form.tsx';
import { readJoin } from './join-url.ts';
import { WaitedPlaceQuery, WhoWaitsQuery } from './waiting.graphql.ts';
import styles from './waiting-list.module.css';
import { titleIn } from './wish.presenter.ts';

/** Joining the waiting list, from a search that found nothing or from a place that is full. No account is asked for. */
export function JoinPage() {
  const { t, locale } = useMessages();
  usePageTitle(t('waiting:join.title'));
  const [query] = useSearchParams();
  const begun = useMemo(() => readJoin(query, asDay(localDay(new Date(), readerZone()))), [query]);
  const [{ data: who }] = useQuery({ query: WhoWaitsQuery });
  const [{ data: place, error, fetching }, again] = useQuery({ query: WaitedPlaceQuery, variables: { slug: begun?.placeSlug ?? '' }, pause: begun?.placeSlug == null });
  const [joined, setJoined] = useState<{ readonly entry: Waiting; readonly email: string } | null>(null);
  if (joined !== null) return <Joined {...joined} />;
  if (begun === null) {
    return (
      <div className={styles['page']}>
        <PageTitle>{t('waiting:join.title')}</PageTitle>
        <EmptyState title={t('waiting:join.nothingNamed')} actions={<LinkButton href="/">{t('waiting:join.search')}</LinkButton>} />
      </div>
    );
  }
  const offer = place?.place?.offers.find(({ id }) => id === begun.offerId);
  const gone = begun.offerId != null && place !== undefined && offer === undefined;
  const ready = who !== undefined && (begun.offerId == null || offer !== undefined);
  return (
    <div className={styles['page']}>
      <PageTitle lead={t('waiting:join.lead')}>{t('waiting:join.title')}</PageTitle>
      {error !== undefined && place === undefined && <ErrorState onRetry={() => again({ requestPolicy: 'network-only' })} retrying={fetching} />}
      {gone && <EmptyState title={t('waiting:refusal.OFFER_UNKNOWN')} actions={<LinkButton href="/">{t('waiting:join.search')}</LinkButton>} />}
      {!ready && !gone && error === undefined && <Skeleton shape="card" lines={4} />}
      {ready && (
        <>
          {offer !== undefined && (
            <Card as="section" aria-label={t('waiting:join.what')} className={styles['card']}>
              <p className={styles['when']}>{t('waiting:wish.offer', { activity: titleIn(offer, locale), place: place?.place?.name ?? '' })}</p>
            </Card>
          )}
          <JoinForm begun={begun} me={who.me ?? null} onJoined={(entry, email) => setJoined({ entry, email })} />
        </>
      )}
    </div>
  );
}

/** What to do next: read one's mail, or nothing at all. */
function Joined({ entry, email }: { readonly entry: Waiting; readonly email: string }) {
  const { t } = useMessages();
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => page.current?.querySelector('h1')?.focus(), []);
  const toProve = entry.state === 'UNCONFIRMED';
  return (
    <div className={styles['page']} ref={page}>
      <PageTitle>{t(toProve ? 'waiting:join.checkMail' : 'waiting:join.done')}</PageTitle>
      <Notice tone={toProve ? 'info' : 'ok'} live={false}>
        {toProve ? t('waiting:join.checkMailLead', { email }) : t('waiting:join.lead')}
      </Notice>
      <div className={styles['actions']}>
        {entry.token != null && <LinkButton href={`/liste-attente/${entry.id}#${entry.token}`}>{t('waiting:join.open')}</LinkButton>}
        <LinkButton look="quiet" href="/">
          {t('waiting:join.search')}
        </LinkButton>
      </div>
    </div>
  );
}
