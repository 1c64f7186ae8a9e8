import { Card, useMessages } from '@escale/ui';
import { readerZone } from '../../shell/reader-zone.ts';
import { type Session, sessionInWords } from './other-session.presenter.ts';
import styles from './other-session.module.css';

/** One session: what it is, when and where. */
export function SessionCard({ title, session, bookedAt, lit = false }: { readonly title: string; readonly session: Session; readonly bookedAt: string | null; readonly lit?: boolean }) {
  const { t, locale } = useMessages();
  const { when, place, way, address, activity } = sessionInWords(session, bookedAt ?? '', readerZone(), locale, t);
  return (
    <Card as="section" aria-label={title} highlighted={lit} className={styles['card']}>
      <h2 className={styles['label']}>{title}</h2>
      <p className={styles['when']}>{when}</p>
      <p>{activity}</p>
      <p>
        {place}
        {address !== '' && <span className={styles['soft']}> — {address}</span>}
      </p>
      {way !== null && <p className={styles['soft']}>{way}</p>}
    </Card>
  );
}
