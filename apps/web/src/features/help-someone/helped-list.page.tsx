import { HELPING_ROLES } from '@escale/domain';
import { formatTimeRange } from '@escale/messages';
import { Badge, Card, EmptyState, ErrorState, LinkButton, PageTitle, Skeleton, type Tone, useMessages } from '@escale/ui';
import { useQuery } from 'urql';
import { useFragment as readFragment } from '../../gql/index.ts';
import { readerZone } from '../../shell/reader-zone.ts';
import { useNow } from '../../shell/use-now.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import type { TicketFacts } from '../my-bookings/kept-bookings.ts';
import { TicketFragment } from '../my-bookings/ticket.graphql.ts';
import { fullName, ticketState, type TicketState, titleIn } from '../my-bookings/ticket.presenter.ts';
import styles from './help-someone.module.css';
import { BookingsForOthersQuery, MyRolesQuery } from './helping.graphql.ts';

const TONES: Record<TicketState, Tone> = { unconfirmed: 'warn', coming: 'ok', arrived: 'ok', past: 'info', cancelled: 'no', released: 'info', waiting: 'warn', lapsed: 'info' };

/** What somebody booked for others: those to come, and those of the last thirty days. */
export function HelpedListPage() {
  const { t } = useMessages();
  usePageTitle(t('helping:mine.title'));
  const [{ data: mine, error: unreachable, fetching: asking }, ask] = useQuery({ query: MyRolesQuery, requestPolicy: 'network-only' });
  const helps = mine?.me?.grants.some(({ role }) => (HELPING_ROLES as readonly string[]).includes(role)) === true;
  const [{ data, error, fetching }, refresh] = useQuery({ query: BookingsForOthersQuery, pause: !helps, requestPolicy: 'network-only' });
  const again = (): void => (mine === undefined ? ask : refresh)({ requestPolicy: 'network-only' });
  const bookings = data?.bookingsForOthers.map((masked) => readFragment(TicketFragment, masked)) ?? null;
  return (
    <div className={styles['page']}>
      <PageTitle {...(helps ? { lead: t('helping:mine.lead') } : {})}>{t('helping:mine.title')}</PageTitle>
      {mine !== undefined && mine.me == null && (
        <EmptyState title={t('helping:mine.signedOut')} actions={<LinkButton href="/connexion?retour=/accompagnement">{t('account:signIn.action')}</LinkButton>} />
      )}
      {mine?.me != null && !helps && <EmptyState title={t('helping:mine.notYours')} actions={<LinkButton look="quiet" href="/mes-reservations">{t('booking:mine.title')}</LinkButton>} />}
      {(error ?? unreachable) !== undefined && <ErrorState onRetry={again} retrying={asking || fetching} />}
      {helps && bookings === null && error === undefined && <Skeleton shape="card" />}
      {bookings?.length === 0 && (
        <EmptyState title={t('helping:mine.empty')} actions={<LinkButton href="/">{t('shell:findPlace')}</LinkButton>}>
          {t('helping:mine.emptyText')}
        </EmptyState>
      )}
      {bookings !== null && bookings.length > 0 && (
        <ul role="list" className={styles['list']}>
          {bookings.map((booking) => (
            <HelpedCard key={booking.id} booking={booking} />
          ))}
        </ul>
      )}
    </div>
  );
}

function HelpedCard({ booking }: { readonly booking: TicketFacts }) {
  const { t, locale } = useMessages();
  const state = ticketState(booking, useNow());
  const name = fullName(booking) ?? '';
  const when = formatTimeRange(booking.startsAt, booking.endsAt, booking.place.timeZone, locale, { readerZone: readerZone() });
  return (
    <Card as="li" className={styles['facts']}>
      <div className={styles['head']}>
        <h2>{name}</h2>
        <Badge tone={TONES[state]}>{t(`ticket:state.${state}`)}</Badge>
      </div>
      <p>{when}</p>
      <p className={styles['soft']}>
        {titleIn(booking.offer, locale)}, {booking.place.name}
      </p>
      <p>
        <LinkButton look={state === 'coming' ? 'primary' : 'quiet'} href={`/accompagnement/${booking.id}`} aria-label={t('helping:mine.openLabel', { name, when })}>
          {t('helping:mine.open')}
        </LinkButton>
      </p>
    </Card>
  );
}
