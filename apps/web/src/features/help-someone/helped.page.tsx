import { formatTimeRange } from '@escale/messages';
import { Badge, Card, EmptyState, ErrorState, LinkButton, Notice, PageTitle, Skeleton, useMessages } from '@escale/ui';
import { useState } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { useQuery } from 'urql';
import { useFragment as readFragment } from '../../gql/index.ts';
import { readerZone } from '../../shell/reader-zone.ts';
import { useNow } from '../../shell/use-now.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import type { TicketFacts } from '../my-bookings/kept-bookings.ts';
import { TicketActions } from '../my-bookings/ticket-actions.tsx';
import { TicketFragment } from '../my-bookings/ticket.graphql.ts';
import { addressLines, fullName, ticketState, titleIn } from '../my-bookings/ticket.presenter.ts';
import { GuardianNotice, TicketStateNotice } from '../my-bookings/ticket-state.tsx';
import { DictatedCode } from './dictated-code.tsx';
import styles from './help-someone.module.css';
import { BookingForOtherQuery } from './helping.graphql.ts';
import { PrintedTicket } from './printed-ticket.tsx';
import { useHelpedChanges } from './use-helped-changes.ts';

/** One booking made for somebody: to print, to dictate, to move and to cancel. Nothing of it is kept on this device. */
export function HelpedPage() {
  const { t } = useMessages();
  const { bookingId = '' } = useParams();
  const justBooked = (useLocation().state as { readonly justBooked?: boolean } | null)?.justBooked === true;
  usePageTitle(t('helping:mine.title'));
  const [{ data, error, fetching }, refresh] = useQuery({ query: BookingForOtherQuery, variables: { id: bookingId }, requestPolicy: 'network-only' });
  const [changed, setChanged] = useState<TicketFacts | null>(null);
  const booking = changed ?? readFragment(TicketFragment, data?.bookingForOther);
  if (booking != null) return <Helped booking={booking} justBooked={justBooked && changed === null} changed={changed !== null} onChanged={setChanged} />;
  // Not signed in, or without a role for it, the API answers an error and no data.
  const refused = error?.graphQLErrors.length === 0 ? null : (error ?? null);
  if (data === undefined && refused === null)
    return <div className={styles['page']}><PageTitle>{t('helping:mine.title')}</PageTitle>{error === undefined ? <Skeleton shape="card" /> : <ErrorState onRetry={() => refresh({ requestPolicy: 'network-only' })} retrying={fetching} />}</div>;
  return (
    <div className={styles['page']}>
      <PageTitle>{t('helping:mine.title')}</PageTitle>
      <EmptyState title={t('helping:done.unknown')} actions={<LinkButton look="quiet" href="/accompagnement">{t('helping:mine.link')}</LinkButton>}>
        {t('helping:done.unknownText')}
      </EmptyState>
    </div>
  );
}

type HelpedProps = { readonly booking: TicketFacts; readonly justBooked: boolean; readonly changed: boolean; readonly onChanged: (booking: TicketFacts) => void };

function Helped({ booking, justBooked, changed, onChanged }: HelpedProps) {
  const { t, locale } = useMessages();
  const now = useNow();
  const changes = useHelpedChanges(booking.id);
  const state = ticketState(booking, now);
  const good = state === 'coming' || state === 'arrived';
  const name = fullName(booking) ?? '';
  const when = formatTimeRange(booking.startsAt, booking.endsAt, booking.place.timeZone, locale, { readerZone: readerZone() });
  const title = t(state === 'waiting' ? 'offers:learner.doneTitle' : justBooked ? 'helping:done.title' : 'helping:done.titleManage', { name });
  return (
    <div className={styles['page']}>
      <div className={styles['screen']}>
        <PageTitle before={<p><Link to="/accompagnement">{t('helping:mine.link')}</Link></p>}>{title}</PageTitle>
        {justBooked && (
          <Notice tone="ok" live={false}>
            {state === 'waiting' ? t(booking.contact?.email == null ? 'offers:learner.nextWithoutEmail' : 'offers:learner.next') : booking.contact?.email == null ? t('helping:done.noMail') : t('helping:done.mailSent', { email: booking.contact.email })}
          </Notice>
        )}
        {changed && good && <Notice tone="ok">{t('booking:manage.rescheduled', { when })}</Notice>}
        <TicketStateNotice booking={booking} state={state} now={now} />
        <GuardianNotice booking={booking} state={state} />
        <Card as="section" aria-label={t('booking:summary.title')} className={styles['facts']}>
          <div className={styles['head']}>
            <h2>{when}</h2>
            <Badge tone={good ? 'ok' : 'info'}>{t(`ticket:state.${state}`)}</Badge>
          </div>
          <p>{titleIn(booking.offer, locale)}</p>
          <p>{[booking.place.name, ...addressLines(booking.place)].join(', ')}</p>
        </Card>
        {good && booking.shortCode != null && <DictatedCode shortCode={booking.shortCode} />}
        <TicketActions booking={booking} changes={changes} good={good} changeable={state === 'coming'} waiting={state === 'waiting'} onChanged={onChanged} />
      </div>
      {good && <PrintedTicket booking={booking} />}
    </div>
  );
}
