import { localDay } from '@escale/messages';
import { Notice } from '@escale/ui';
import { Link } from 'react-router';
import type { MyPlace } from '../../shell/workspace/workspace-context.ts';
import { nameOf, whenOf } from '../planning/words.presenter.ts';
import styles from './equipment.module.css';
import type { Stranded } from './facts.ts';
import { useFleetFrame } from './fleet-context.ts';

/** Bookings that stand without what they need, each with a way out. */
export function StrandedList({ bookings, place }: { readonly bookings: readonly Stranded[]; readonly place: MyPlace }) {
  const { reading } = useFleetFrame();
  const { t } = reading;
  return (
    <Notice tone="warn" live={false} title={t('fleet:stranded.title', { count: bookings.length })}>
      <p>{t('fleet:stranded.text')}</p>
      <ul role="list" className={styles['stranded']}>
        {bookings.map((booking) => (
          <li key={booking.id}>
            <span>{t('fleet:stranded.of', { who: nameOf({ ...booking, status: 'CONFIRMED' }, reading), when: whenOf(booking, reading) })}</span>
            <Link to={`/gestion/planning?lieu=${encodeURIComponent(place.slug)}&jour=${localDay(booking.startsAt, place.timeZone)}`}>{t('fleet:stranded.move')}</Link>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
