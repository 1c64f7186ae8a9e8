import { formatTimeRange } from '@escale/messages';
import { Calendar, Card, MapPin, RectangleGoggles, useMessages, Users } from '@escale/ui';
import type { ReactNode } from 'react';
import { readerZone } from '../../shell/reader-zone.ts';
import styles from './book.module.css';
import { KeptUntil } from './kept-until.tsx';
import type { Summary } from './summary.presenter.ts';

/** What is being booked, in view from the first question to the last. */
export function BookingSummary({ summary, children }: { readonly summary: Summary; readonly children?: ReactNode }) {
  const { t, locale } = useMessages();
  const { place, activity, module, people, startsAt, endsAt, keptUntil } = summary;
  const zone = place?.timeZone ?? null;
  return (
    <Card as="section" aria-label={t('booking:summary.title')} className={styles['summary']}>
      {activity !== null && <h2>{activity}</h2>}
      <ul role="list" className={styles['facts']}>
        {zone !== null && (
          <li>
            <Calendar aria-hidden="true" />
            <span>{formatTimeRange(startsAt, endsAt, zone, locale, { readerZone: readerZone() })}</span>
          </li>
        )}
        {place !== null && (
          <li>
            <MapPin aria-hidden="true" />
            <span>{place.communeName === null || place.name.includes(place.communeName) ? place.name : t('booking:refused.placeInTown', { place: place.name, town: place.communeName })}</span>
          </li>
        )}
        <li>
          <Users aria-hidden="true" />
          <span>{t('words:people', { count: people })}</span>
        </li>
        {module !== null && (
          <li>
            <RectangleGoggles aria-hidden="true" />
            <span>{module}</span>
          </li>
        )}
      </ul>
      {keptUntil !== null && <KeptUntil until={keptUntil} />}
      {children}
    </Card>
  );
}
