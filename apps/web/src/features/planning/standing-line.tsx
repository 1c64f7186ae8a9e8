import { formatList, formatTime, formatTimeRange, formatZone, clocksDiffer } from '@escale/messages';
import { Notice } from '@escale/ui';
import { readerZone } from '../../shell/reader-zone.ts';
import type { LiveState } from '../../shell/live/live-state.ts';
import type { Planning } from './facts.ts';
import styles from './planning.module.css';
import { daysInWords, type Reading } from './words.presenter.ts';

type StandingLineProps = { readonly planning: Planning; readonly count: number; readonly found: number | null; readonly live: LiveState; readonly stale: boolean; readonly reading: Reading };

/** What is looked at, how much there is of it, and how fresh it is. */
export function StandingLine({ planning, count, found, live, stale, reading }: StandingLineProps) {
  const { t, locale, timeZone } = reading;
  const [opening] = planning.openings;
  const oneDay = planning.days === 1;
  const parts = [
    ...(oneDay && opening?.holiday != null ? [t('planning:day.holiday', { name: opening.holiday })] : []),
    ...(oneDay && opening?.intervals.length === 0 ? [t('planning:day.closed')] : []),
    ...(oneDay ? (opening?.reserved ?? []) : []).map(
      ({ startsAt, endsAt, audiences }) => `${formatTimeRange(startsAt, endsAt, timeZone, locale, { withoutDay: true })} ${t('hours:reserved.only', { who: formatList(audiences.map((audience) => t(`hours:audience.${audience}`)), locale) })}`,
    ),
    count === 0 ? t(oneDay ? 'planning:quiet' : 'planning:quietWeek') : t('planning:count', { count }),
    ...(found === null ? [] : [t('planning:found', { count: found })]),
    ...(clocksDiffer(planning.serverTime, timeZone, readerZone()) ? [t('planning:day.zone', { zone: formatZone(timeZone, locale, planning.serverTime) })] : []),
  ];
  return (
    <>
      <div className={styles['standing']}>
        <p role="status"><strong>{daysInWords(planning, reading)}</strong> · {parts.join(' · ')}</p>
        <p className={styles['soft']}>{t(live === 'live' ? 'planning:live.on' : 'planning:live.off')}</p>
      </div>
      {stale && <Notice tone="warn">{t('planning:stale', { time: formatTime(planning.serverTime, timeZone, locale) })}</Notice>}
    </>
  );
}
