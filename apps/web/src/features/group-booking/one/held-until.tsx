import { formatTime } from '@escale/messages';
import { Clock, useMessages } from '@escale/ui';
import { useEffect, useEffectEvent, useState } from 'react';
import { readerZone } from '../../../shell/reader-zone.ts';
import { minutesLeft, minutesToAnnounce } from '../../book-a-session/countdown.presenter.ts';
import styles from '../group-booking.module.css';

const TICK_MS = 1000;

/** Until when all of it is held, by the reader's own clock; said aloud only when it matters. */
export function HeldUntil({ until, onOver }: { readonly until: string; readonly onOver: () => void }) {
  const { t, locale } = useMessages();
  const [now, setNow] = useState(() => new Date());
  const left = minutesLeft(until, now);
  const over = left === 0;
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const tell = useEffectEvent(onOver);
  useEffect(() => {
    if (over) tell();
  }, [over]);
  const aloud = minutesToAnnounce(left);
  return (
    <div className={styles['kept']}>
      <Clock aria-hidden="true" className="lucide" />
      <p>{t('groups:page.heldUntil', { time: formatTime(until, readerZone(), locale) })} {left > 1 ? t('groups:page.left', { minutes: left }) : t('groups:page.leftLast')}</p>
      <p role="status" className="visually-hidden">{aloud === null ? '' : aloud === 1 ? t('groups:page.lastMinute') : t('groups:page.keptFor', { minutes: aloud })}</p>
    </div>
  );
}
