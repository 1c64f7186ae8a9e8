import { formatShortDay, formatTime } from '@escale/messages';
import { type Axis, fractionOf, hourMarks } from '../axis.presenter.ts';
import type { Planning } from '../facts.ts';
import type { Reading } from '../words.presenter.ts';
import { leftStyle, pieceStyle } from './percent.ts';
import styles from './timeline.module.css';

type HoursProps = { readonly axis: Axis; readonly openings: Planning['openings']; readonly now: number; readonly reading: Reading };

const WEEK_HOURS = 6;

/** The head of the timeline: hours, over them days when there are several. Each bar says its own time to who cannot see it. */
export function Hours({ axis, openings, now, reading }: HoursProps) {
  const { t, locale, timeZone } = reading;
  const week = axis.segments.length > 1;
  const at = fractionOf(axis, now);
  const wordsOf = (day: string): string => {
    const opening = openings.find((one) => one.day === day);
    const more = opening?.holiday ?? (opening?.intervals.length === 0 ? t('planning:day.closed') : null);
    return [formatShortDay(day, timeZone, locale), more].filter(Boolean).join(' · ');
  };
  return (
    <div className={styles['head']}>
      <div className={styles['corner']}>{t('planning:grid.units')}</div>
      <div aria-hidden="true" className={styles['hours']}>
        {week &&
          axis.segments.map(({ day, start, end, offset }) => (
            <span key={day} className={styles['day']} style={pieceStyle({ left: offset / axis.minutes, width: (end - start) / 60_000 / axis.minutes })}>
              {wordsOf(day)}
            </span>
          ))}
        {hourMarks(axis, week ? WEEK_HOURS : 1).map(({ instant, left }) => (
          <span key={instant} className={styles['hour']} style={leftStyle(left)}>
            {formatTime(new Date(instant), timeZone, locale)}
          </span>
        ))}
        {at !== null && (
          <span className={styles['nowTime']} style={leftStyle(at)}>
            {formatTime(new Date(now), timeZone, locale)}
          </span>
        )}
      </div>
    </div>
  );
}
