import { dayOf, timeZone } from '@escale/domain';
import { useMessages } from '@escale/ui';
import { Link } from 'react-router';
import styles from './team.module.css';
import { type Alone, type Reading, whenOf, whoseBooking } from './team.presenter.ts';

/** Bookings for which nobody is planned; each leads to its day in the planning where the place is named. */
export function AloneList({ alone, reading, slug }: { readonly alone: readonly Alone[]; readonly reading: Reading; readonly slug: string | null }) {
  const { t, locale } = useMessages();
  if (alone.length === 0) return null;
  return (
    <ul role="list" className={styles['alone']}>
      {alone.map((booking) => {
        const [name, when] = [whoseBooking(booking, t), whenOf(booking, reading)];
        return (
          <li key={booking.id}>
            {slug === null ? <strong>{name}</strong> : <Link to={`/gestion/planning?lieu=${encodeURIComponent(slug)}&jour=${dayOf(new Date(booking.startsAt), timeZone(reading.zone))}`} aria-label={t('team:solve.toBooking', { name, when })}>{name}</Link>}
            <span>{when}</span>
            <span className={styles['soft']}>{locale === 'fr' ? booking.offerTitleFr : booking.offerTitleEn}</span>
          </li>
        );
      })}
    </ul>
  );
}
