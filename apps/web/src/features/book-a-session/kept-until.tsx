import { formatTime } from '@escale/messages';
import { Clock, useMessages } from '@escale/ui';
import { useEffect, useState } from 'react';
import { readerZone } from '../../shell/reader-zone.ts';
import styles from './book.module.css';
import { minutesLeft, minutesToAnnounce } from './countdown.presenter.ts';

const TICK_MS = 1000;

/** Until when the slot is kept, by the reader's own clock; quiet, and said aloud only when it matters. */
export function KeptUntil({ until }: { readonly until: string }) {
  const { t, locale } = useMessages();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const left = minutesLeft(until, now);
  const inWords = left > 1 ? t('booking:hold.left', { minutes: left }) : t('booking:hold.leftLast');
  const aloud = minutesToAnnounce(left);
  return (
    <div className={styles['kept']}>
      <Clock aria-hidden="true" />
      <p>
        {t('booking:hold.keptUntil', { time: formatTime(until, readerZone(), locale) })} <span className={styles['left']}>{inWords}</span>
      </p>
      <p role="status" className="visually-hidden">
        {aloud === null ? '' : aloud === 1 ? t('booking:hold.lastMinute') : t('booking:hold.keptFor', { minutes: aloud })}
      </p>
    </div>
  );
}
