import { HOURS_BOUNDS, type Intervals, type MinuteOfDay, minuteOfDay, type OpeningInterval } from '@escale/domain';
import { Button, Plus, Trash2, useMessages } from '@escale/ui';
import styles from './hours.module.css';
import { TimeField } from './time-field.tsx';

const MINUTES_PER_DAY = 1_440;
const HOUR = 60;

/** The next hours somebody may want to add: three after an hour's pause, or the usual morning. */
const another = (intervals: Intervals): OpeningInterval => {
  const last = intervals.at(-1)?.closes;
  if (last === undefined) return { opens: minuteOfDay(9 * HOUR), closes: minuteOfDay(12 * HOUR) };
  const opens = Math.min(last + HOUR, MINUTES_PER_DAY - HOUR);
  return { opens: minuteOfDay(opens), closes: minuteOfDay(Math.min(opens + 3 * HOUR, MINUTES_PER_DAY)) };
};

/** An interval with another start or end; an end before its start is on the next day. */
const moved = (opens: MinuteOfDay, closes: MinuteOfDay): OpeningInterval => {
  const within = closes > MINUTES_PER_DAY ? closes - MINUTES_PER_DAY : closes;
  return { opens, closes: minuteOfDay(within < opens ? within + MINUTES_PER_DAY : within) };
};

type SpanFieldsProps = { readonly name: string; readonly intervals: Intervals; readonly onChange: (intervals: Intervals) => void };

/** Hours typed one after the other. */
export function SpanFields({ name, intervals, onChange }: SpanFieldsProps) {
  const { t } = useMessages();
  const replace = (row: number, interval: OpeningInterval): void => onChange(intervals.map((one, index) => (index === row ? interval : one)));
  return (
    <div className={styles['spans']}>
      {intervals.map(({ opens, closes }, row) => (
        // Rows have no name of their own: the number of the row is what a person knows it by.
        <div key={row} role="group" aria-label={t('hours:where.row', { day: name, row: row + 1 })} className={styles['span']}>
          <TimeField label={t('hours:day.opens')} minute={opens} onChange={(from) => replace(row, moved(from, closes))} />
          <TimeField label={t('hours:day.closes')} minute={closes} onChange={(to) => replace(row, moved(opens, to))} />
          <Button look="plain" aria-label={t('hours:day.remove', { row: row + 1, day: name })} onPress={() => onChange(intervals.filter((_, index) => index !== row))}>
            <Trash2 aria-hidden="true" />
          </Button>
          {closes > MINUTES_PER_DAY && <span className={styles['night']}>{t('hours:day.nextDay')}</span>}
        </div>
      ))}
      {intervals.length < HOURS_BOUNDS.intervals ? (
        <Button look="quiet" aria-label={t('hours:day.addTo', { day: name })} onPress={() => onChange([...intervals, another(intervals)])}>
          <Plus aria-hidden="true" />
          {t('hours:day.add')}
        </Button>
      ) : (
        <p className={styles['soft']}>{t('hours:day.full')}</p>
      )}
    </div>
  );
}
