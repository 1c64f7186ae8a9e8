import { formatTimeRange } from '@escale/messages';
import { EmptyState, LinkButton, PageTitle, useMessages } from '@escale/ui';
import { Link } from 'react-router';
import { useNow } from '../../shell/use-now.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { useKeptBookings } from './kept-bookings.ts';
import { titleIn, upcomingThenPast } from './ticket.presenter.ts';

/** The bookings made or opened on this device. */
export function MyBookingsPage() {
  const { t, locale } = useMessages();
  const kept = useKeptBookings();
  const { upcoming, past } = upcomingThenPast(kept, useNow());
  usePageTitle(t('booking:mine.title'));
  return (
    <div>
      <PageTitle>{t('booking:mine.title')}</PageTitle>
      {kept.length === 0 && (
        <EmptyState title={t('booking:mine.empty')} actions={<LinkButton href="/">{t('shell:findPlace')}</LinkButton>}>
          {t('booking:mine.emptyHint')}
        </EmptyState>
      )}
      <ul>
        {[...upcoming, ...past].map(({ booking, token }) => (
          <li key={booking.id}>
            <Link to={`/reservation/${booking.id}#${token}`}>{titleIn(booking.offer, locale)}</Link>{' '}
            {formatTimeRange(booking.startsAt, booking.endsAt, booking.place.timeZone, locale)}
          </li>
        ))}
      </ul>
    </div>
  );
}
