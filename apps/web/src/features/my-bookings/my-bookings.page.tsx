import { formatShortCode, HELPING_ROLES } from '@escale/domain';
import { formatMoment, formatTimeRange } from '@escale/messages';
import { Badge, Button, Card, EmptyState, LinkButton, PageTitle, type Tone, useMessages } from '@escale/ui';
import { useQuery } from 'urql';
import { NetworkQuery } from '../../shell/network.graphql.ts';
import { readerZone } from '../../shell/reader-zone.ts';
import { useNow } from '../../shell/use-now.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { MyAbsencesNotice } from '../absences/my-absences.tsx';
import { MyRolesQuery } from '../help-someone/helping.graphql.ts';
import { RepeatLink } from '../series/repeat-link.tsx';
import { useAccountBookings } from './account-bookings.ts';
import { allBookings, type ListedBooking } from './all-bookings.presenter.ts';
import { forgetBooking, useKeptBookings } from './kept-bookings.ts';
import { MyWaiting } from '../waiting-list/my-waiting.tsx';
import { useRefreshedBookings } from './refresh-bookings.ts';
import styles from './ticket.module.css';
import { ticketState, type TicketState, titleIn, upcomingThenPast } from './ticket.presenter.ts';

/** The bookings made or opened on this device and, signed in, those of the account. */
export function MyBookingsPage() {
  const { t } = useMessages();
  const kept = allBookings(useKeptBookings(), useAccountBookings());
  const now = useNow();
  useRefreshedBookings();
  const { upcoming, past } = upcomingThenPast(kept, now);
  usePageTitle(t('booking:mine.title'));
  return (
    <div className={styles['page']}>
      <PageTitle {...(kept.length === 0 ? {} : { lead: t('booking:mine.lead') })}>{t('booking:mine.title')}</PageTitle>
      <MyAbsencesNotice />
      {kept.length === 0 && (
        <EmptyState title={t('booking:mine.empty')} actions={<LinkButton href="/">{t('shell:findPlace')}</LinkButton>}>
          {t('booking:mine.emptyHint')}
        </EmptyState>
      )}
      <MyWaiting />
      {upcoming.length > 0 && <BookingList title={t('booking:mine.upcoming')} kept={upcoming} now={now} />}
      {past.length > 0 && <BookingList title={t('booking:mine.past')} kept={past} now={now} />}
      <HelpedLink />
    </div>
  );
}

/** For whoever also books for others. */
function HelpedLink() {
  const { t } = useMessages();
  const [{ data: network }] = useQuery({ query: NetworkQuery });
  const [{ data }] = useQuery({ query: MyRolesQuery, pause: network?.me == null });
  return data?.me?.grants.some(({ role }) => (HELPING_ROLES as readonly string[]).includes(role)) === true ? (
    <p>
      <LinkButton look="quiet" href="/accompagnement">
        {t('helping:mine.link')}
      </LinkButton>
    </p>
  ) : null;
}

const TONES: Record<TicketState, Tone> = { unconfirmed: 'warn', coming: 'ok', arrived: 'ok', past: 'info', cancelled: 'no', released: 'info', waiting: 'warn', lapsed: 'info' };

function BookingList({ title, kept, now }: { readonly title: string; readonly kept: readonly ListedBooking[]; readonly now: Date }) {
  const { t, locale } = useMessages();
  return (
    <section className={styles['list']} aria-label={title}>
      <h2>{title}</h2>
      <ul role="list">
        {kept.map(({ booking, token, onDevice }) => {
          const state = ticketState(booking, now);
          const when = formatTimeRange(booking.startsAt, booking.endsAt, booking.place.timeZone, locale, { readerZone: readerZone() });
          const about = { activity: titleIn(booking.offer, locale), when };
          return (
            <Card as="li" key={booking.id}>
              <div className={styles['head']}>
                <h3>{when}</h3>
                <Badge tone={TONES[state]}>{t(`ticket:state.${state}`)}</Badge>
              </div>
              <p>
                {about.activity}, {booking.place.name}
              </p>
              {state === 'coming' && booking.shortCode != null && <p className={styles['soft']}>{t('booking:mine.code', { code: formatShortCode(booking.shortCode) })}</p>}
              {state === 'waiting' && booking.holdExpiresAt != null && <p className={styles['soft']}>{t('offers:learner.waiting', { when: formatMoment(booking.holdExpiresAt, booking.place.timeZone, locale, { readerZone: readerZone() }) })}</p>}
              <div className={styles['actions']}>
                <LinkButton look={state === 'coming' ? 'primary' : 'quiet'} href={`/reservation/${booking.id}#${token}`} aria-label={t('booking:mine.openLabel', about)}>
                  {t(state === 'waiting' || state === 'lapsed' ? 'offers:learner.open' : 'booking:done.openTicket')}
                </LinkButton>
                {state === 'coming' && <RepeatLink booking={booking} about={when} />}
                {onDevice && (
                  <Button look="plain" aria-label={t('booking:mine.forgetLabel', about)} onPress={() => forgetBooking(booking.id)}>
                    {t('booking:mine.forget')}
                  </Button>
                )}
              </div>
            </Card>
          );
        })}
      </ul>
    </section>
  );
}
