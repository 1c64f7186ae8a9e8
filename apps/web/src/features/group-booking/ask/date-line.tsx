import { formatMinuteOfDay, type MinuteOfDay, parseMinuteOfDay } from '@escale/domain';
import { formatDay, formatLocalTime } from '@escale/messages';
import { Button, DatePicker, Pencil, Trash2, useMessages } from '@escale/ui';
import { useState } from 'react';
import { TimeField } from '../../hours/time-field.tsx';
import styles from '../group-booking.module.css';
import type { HalfDay } from './half-days.ts';

type DateLineProps = { readonly date: HalfDay; readonly today: string; readonly onChange: (date: HalfDay | null) => void };

const minute = (time: string): MinuteOfDay => parseMinuteOfDay(time) ?? (0 as MinuteOfDay);

/** One date of the group; opened, its day and hours can be written anew. */
export function DateLine({ date, today, onChange }: DateLineProps) {
  const { t, locale } = useMessages();
  // What is being written; the list keeps its order until that is done.
  const [typed, setTyped] = useState<HalfDay | null>(null);
  const day = formatDay(date.day, 'UTC', locale, { year: true });
  const hours = t('groups:hours', { from: formatLocalTime(date.from, locale), to: formatLocalTime(date.to, locale) });
  const name = `${day}, ${hours}`;
  return (
    <li className={styles['line']}>
      <span>{name}</span>
      <div className={styles['acts']}>
        <Button look="plain" aria-expanded={typed !== null} aria-label={t('groups:when.changeOf', { date: name })} onPress={() => setTyped(typed === null ? date : null)}><Pencil aria-hidden="true" /></Button>
        <Button look="plain" aria-label={t('groups:when.remove', { date: name })} onPress={() => onChange(null)}><Trash2 aria-hidden="true" /></Button>
      </div>
      {typed !== null && (
        <div className={styles['whole']}>
          <div className={styles['pair']}>
            <DatePicker label={t('groups:when.day')} min={today} value={typed.day} onChange={(next) => next !== null && setTyped({ ...typed, day: next })} />
            <TimeField label={t('groups:when.start')} minute={minute(typed.from)} onChange={(from) => setTyped((now) => now && { ...now, from: formatMinuteOfDay(from) })} />
            <TimeField label={t('groups:when.end')} minute={minute(typed.to)} onChange={(to) => setTyped((now) => now && { ...now, to: formatMinuteOfDay(to) })} />
          </div>
          <div className={styles['acts']}>
            <Button look="quiet" onPress={() => { onChange(typed); setTyped(null); }}>{t('groups:when.done')}</Button>
          </div>
        </div>
      )}
    </li>
  );
}
