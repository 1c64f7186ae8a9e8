import { formatShortCode } from '@escale/domain';
import { Badge, Card, LinkButton, useMessages } from '@escale/ui';
import type { SeriesFragment as SeriesFacts } from '../../gql/graphql.ts';
import { CancelSessions, MoveSessions } from './series-acts.tsx';
import styles from './series.module.css';
import { whenOf } from './sessions.tsx';
import { isToCome } from './standing.presenter.ts';

type SeriesListProps = {
  readonly series: SeriesFacts;
  readonly now: Date;
  readonly sending: boolean;
  readonly onCancel: (from: number, evenChanged: boolean) => void;
  readonly onMove: (from: number, startsAt: string) => void;
};

/** The sessions of a series, each with its ticket, and what can be done from it on. */
export function SeriesList({ series, now, sending, onCancel, onMove }: SeriesListProps) {
  const { t, locale } = useMessages();
  const coming = series.sessions.filter(({ booking }) => isToCome(booking, now));
  return (
    <ul role="list" aria-label={t('series:sessions')} className={styles['list']}>
      {series.sessions.map(({ index, changed, booking }) => {
        const zone = booking.place.timeZone;
        const when = whenOf({ startsAt: booking.startsAt, endsAt: booking.endsAt, zone }, locale);
        const stands = isToCome(booking, now);
        const last = coming.at(-1)?.index === index;
        return (
          <Card as="li" key={booking.id} className={styles['session']}>
            <div className={styles['head']}>
              <h2>{when}</h2>
              {booking.status === 'CANCELLED' ? <Badge tone="no">{t('ticket:state.cancelled')}</Badge> : changed ? <Badge tone="info">{t('series:changed')}</Badge> : null}
            </div>
            {stands && booking.shortCode != null && <p className={styles['soft']}>{t('series:code', { code: formatShortCode(booking.shortCode) })}</p>}
            {booking.status !== 'CANCELLED' && (
              <div className={styles['actions']}>
                <LinkButton look="quiet" href={`/reservation/${booking.id}#${booking.holdToken ?? ''}`} aria-label={t('series:openLabel', { when })}>{t('series:open')}</LinkButton>
                {stands && !last && <MoveSessions label={t('series:moveFromLabel', { when })} startsAt={booking.startsAt} zone={zone} pending={sending} onMove={(startsAt) => onMove(index, startsAt)} />}
                {stands && !last && <CancelSessions label={t('series:cancelFrom')} about={t('series:cancelFromLabel', { when })} reached={coming} from={index} pending={sending} onCancel={(evenChanged) => onCancel(index, evenChanged)} />}
              </div>
            )}
          </Card>
        );
      })}
    </ul>
  );
}
