import type { KioskSnapshot } from '@escale/domain';
import { useMessages } from '@escale/ui';
import { useState } from 'react';
import { useDevice } from '../../offline/use-device.tsx';
import styles from './by-name.module.css';
import { bookingsOfDay, letterOf, lettersOf, rowOf } from './by-name.presenter.ts';

export type DayListProps = { readonly view: KioskSnapshot; readonly zone: string; readonly onChoose: (bookingId: string) => void };

/** Today's bookings, by hour; by letter where there are many. */
export function DayList({ view, zone, onChoose }: DayListProps) {
  const { t, spoken: locale } = useMessages();
  const now = useDevice().now();
  const [letter, setLetter] = useState<string | null>(null);
  const bookings = bookingsOfDay(view, now);
  if (bookings.length === 0) return <p role="status">{t('kioskByName:empty')}</p>;
  const shown = bookings.filter((booking) => letter === null || letterOf(booking) === letter);
  return (
    <>
      <div role="group" aria-label={t('kioskByName:letters')} className={styles['letters']}>
        {[null, ...lettersOf(bookings)].map((each) => (
          <button key={each ?? ''} type="button" className={styles['letter']} aria-pressed={letter === each} onClick={() => setLetter(each)}>
            {each ?? t('kioskByName:all')}
          </button>
        ))}
      </div>
      <ul role="list" aria-label={t('kioskByName:list')} className={styles['list']}>
        {shown.map((booking) => {
          const row = rowOf(booking, { t, locale, zone, now });
          return (
            <li key={row.id}>
              <button type="button" className={styles['row']} onClick={() => onChoose(row.id)}>
                <span className={styles['time']}>{row.time}</span>
                <bdi className={styles['name']}>{row.name}</bdi>
                <span className={styles['state']}>{row.people === null ? row.state : `${row.people}, ${row.state}`}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
