import { useMessages } from '@escale/ui';
import styles from '../equipment.module.css';
import type { PastEvent } from '../facts.ts';
import { useFleetFrame } from '../fleet-context.ts';
import { eventInWords, momentOf } from '../words.presenter.ts';

/** All that happened to a unit, latest first: what, when, who. */
export function LifeList({ events }: { readonly events: readonly PastEvent[] }) {
  const { t } = useMessages();
  const { reading } = useFleetFrame();
  const places = new Set(events.map(({ placeName }) => placeName));
  return (
    <section className={styles['part']}>
      <h2>{t('fleet:life.title')}</h2>
      <ol role="list" className={styles['life']}>
        {events.map((event) => (
          <li key={event.sequence}>
            <div>{eventInWords(event, reading)}</div>
            {event.note != null && <div>{event.note}</div>}
            <div className={styles['soft']}>
              {event.by == null ? momentOf(event.at, reading) : t('fleet:life.by', { when: momentOf(event.at, reading), who: event.by })}
              {places.size > 1 && ` · ${t('fleet:life.place', { place: event.placeName })}`}
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
