import { EmptyState, ErrorState, LinkButton, Notice, PageTitle, Skeleton, useMessages } from '@escale/ui';
import { formatTimeRange } from '@escale/messages';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useFragment as readFragment } from '../../gql/index.ts';
import { readerZone } from '../../shell/reader-zone.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { keepBooking, type TicketFacts } from '../my-bookings/kept-bookings.ts';
import { TicketFragment } from '../my-bookings/ticket.graphql.ts';
import { OtherSessions } from './other-sessions.tsx';
import { ProposalQuery, ProposedSessionFragment } from './other-session.graphql.ts';
import styles from './other-session.module.css';

/** Where the links of a place that cannot keep its word lead: the session booked, the one proposed, and one button. Opening it changes nothing. */
export function OtherSessionPage() {
  const { t } = useMessages();
  usePageTitle(t('reroute:page.title'));
  const { bookingId = '' } = useParams();
  const token = useLocation().hash.slice(1);
  const [{ data, error, fetching }, refresh] = useQuery({ query: ProposalQuery, variables: { bookingId, holdToken: token }, requestPolicy: 'network-only' });
  const [taken, setTaken] = useState<TicketFacts | null>(null);
  const ticket = `/reservation/${bookingId}#${token}`;
  const proposal = data?.proposal;
  if (taken !== null) return <Taken booking={taken} ticket={ticket} />;
  return (
    <div className={styles['page']}>
      <PageTitle {...(proposal?.state === 'WAITING' ? { lead: t('reroute:page.lead') } : {})}>{t('reroute:page.title')}</PageTitle>
      {data === undefined && (error === undefined ? <Skeleton shape="card" lines={3} /> : <ErrorState onRetry={() => refresh({ requestPolicy: 'network-only' })} retrying={fetching} />)}
      {data !== undefined && proposal == null && <EmptyState title={t('reroute:page.unknown')} actions={<LinkButton look="quiet" href="/">{t('shell:findPlace')}</LinkButton>} />}
      {proposal != null && proposal.state !== 'WAITING' && (
        <Notice tone="info" live={false} actions={proposal.state === 'CANCELLED' ? <LinkButton look="quiet" href="/">{t('reroute:page.search')}</LinkButton> : <LinkButton look="quiet" href={ticket}>{t('reroute:page.ticket')}</LinkButton>}>
          {t(`reroute:over.${proposal.state}`)}
        </Notice>
      )}
      {proposal != null && proposal.state === 'WAITING' && (
        <OtherSessions
          booking={readFragment(TicketFragment, proposal.booking)}
          proposed={proposal.sessions.map((session) => readFragment(ProposedSessionFragment, session))}
          token={token}
          onTaken={(booking) => {
            keepBooking({ booking, token, seenAt: new Date().toISOString() });
            setTaken(booking);
          }}
        />
      )}
    </div>
  );
}

function Taken({ booking, ticket }: { readonly booking: TicketFacts; readonly ticket: string }) {
  const { t, locale } = useMessages();
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => page.current?.querySelector('h1')?.focus(), []);
  const when = formatTimeRange(booking.startsAt, booking.endsAt, booking.place.timeZone, locale, { readerZone: readerZone() });
  return (
    <div className={styles['page']} ref={page}>
      <PageTitle>{t('reroute:page.title')}</PageTitle>
      <Notice tone="ok" title={t('reroute:page.done', { when, place: booking.place.name })}>{booking.contact?.email == null ? null : t('reroute:page.doneNext')}</Notice>
      <div className={styles['actions']}>
        <LinkButton href={ticket}>{t('reroute:page.ticket')}</LinkButton>
      </div>
    </div>
  );
}
