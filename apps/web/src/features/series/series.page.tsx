import { EmptyState, ErrorState, LinkButton, Notice, PageTitle, Skeleton, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useLocation, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useFragment as readFragment } from '../../gql/index.ts';
import type { BookingRefusalCode, SeriesFragment as SeriesFacts } from '../../gql/graphql.ts';
import { useNow } from '../../shell/use-now.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { titleIn } from '../my-bookings/ticket.presenter.ts';
import { BookingSeriesQuery, SeriesFragment } from './series.graphql.ts';
import styles from './series.module.css';
import { SeriesList } from './series-list.tsx';
import { CancelSessions } from './series-acts.tsx';
import { isToCome } from './standing.presenter.ts';
import { useSeriesActs } from './use-series-acts.ts';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** A series as it stands, for whoever holds its secret, which stands behind the #. */
export function SeriesPage() {
  const { t } = useMessages();
  const { seriesId = NOBODY } = useParams();
  const { hash } = useLocation();
  const token = hash.slice(1) || '-';
  usePageTitle(t('series:mine'));
  const [{ data, error, fetching }, refresh] = useQuery({ query: BookingSeriesQuery, variables: { id: seriesId, token }, requestPolicy: 'network-only' });
  const series = readFragment(SeriesFragment, data?.bookingSeries);
  if (series != null) return <Held key={series.id} series={series} />;
  return (
    <div className={styles['page']}>
      <PageTitle>{t('series:mine')}</PageTitle>
      {data !== undefined && <EmptyState title={t('series:notFound')} actions={<LinkButton look="quiet" href="/mes-reservations">{t('booking:mine.title')}</LinkButton>}>{t('series:notFoundText')}</EmptyState>}
      {data === undefined && (error === undefined ? <Skeleton shape="card" lines={4} /> : <ErrorState onRetry={() => refresh({ requestPolicy: 'network-only' })} retrying={fetching} />)}
    </div>
  );
}

type Said = { readonly done: 'cancelled' | 'moved' } | { readonly no: BookingRefusalCode | 'unreachable' };

function Held({ series: first }: { readonly series: SeriesFacts }) {
  const { t, locale } = useMessages();
  const acts = useSeriesActs();
  const now = useNow();
  const arrival = useLocation().state as { readonly justBooked?: boolean } | null;
  const [done, setDone] = useState<SeriesFacts | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const series = done ?? first;
  const { id: seriesId, token, sessions } = series;
  const [one] = sessions;
  const coming = sessions.filter(({ booking }) => isToCome(booking, now));
  const act = async (what: 'cancelled' | 'moved', from: number | null, more: { readonly evenChanged?: boolean; readonly startsAt?: string }): Promise<void> => {
    setSaid(null);
    const outcome = more.startsAt === undefined ? await acts.cancel({ seriesId, token, from, evenChanged: more.evenChanged ?? false }) : await acts.move({ seriesId, token, from: from ?? 0, startsAt: more.startsAt });
    if (outcome.kind === 'unreachable') return setSaid({ no: 'unreachable' });
    if (outcome.kind === 'no') return setSaid({ no: outcome.no.code });
    setDone(outcome.done);
    setSaid({ done: what });
  };
  const email = one?.booking.contact?.email ?? null;
  return (
    <div className={styles['page']}>
      <PageTitle {...(one === undefined ? {} : { lead: t('series:mineLead', { activity: titleIn(one.booking.offer, locale), place: one.booking.place.name, count: coming.length }) })}>{t('series:mine')}</PageTitle>
      {arrival?.justBooked === true && said === null && (
        <Notice tone="ok" title={t('series:booked')} live={false}>
          {email === null ? t('series:bookedNoMail') : t('series:bookedMail', { email })}
        </Notice>
      )}
      {said !== null && <Notice tone={'done' in said ? 'ok' : 'no'}>{'done' in said ? t(`series:${said.done}`) : said.no === 'unreachable' ? t('shell:unreachable.text') : t(`refusal:${said.no}`)}</Notice>}
      <SeriesList series={series} now={now} sending={acts.sending} onCancel={(from, evenChanged) => void act('cancelled', from, { evenChanged })} onMove={(from, startsAt) => void act('moved', from, { startsAt })} />
      {coming.length > 0 && (
        <div className={styles['actions']}>
          <CancelSessions label={t('series:cancelAll')} reached={coming} from={null} pending={acts.sending} onCancel={(evenChanged) => void act('cancelled', null, { evenChanged })} />
        </div>
      )}
    </div>
  );
}
