import { addDays, WAITING_DAYS_MOST, localDay as asDay, type Weekday, WEEKDAYS } from '@escale/domain';
import { formatDuration, formatLocalTime, localDay, weekdayName } from '@escale/messages';
import { CheckboxGroup, DateRangePicker, Select, useMessages } from '@escale/ui';
import { readerZone } from '../../shell/reader-zone.ts';
import styles from './waiting-list.module.css';

/** When it would suit, as it is typed. */
export type TypedWhen = { readonly fromDay: string; readonly toDay: string; readonly weekdays: readonly Weekday[]; readonly earliest: string | null; readonly latest: string | null; readonly noticeMinutes: number };

type WhenProps = { readonly value: TypedWhen; readonly onChange: (part: Partial<TypedWhen>) => void; readonly problem?: string };

/** From which day to which: what everybody is asked. */
export function DaysField({ value, onChange, problem }: WhenProps) {
  const { t } = useMessages();
  const today = asDay(localDay(new Date(), readerZone()));
  return (
    <DateRangePicker
      label={t('waiting:join.when')}
      value={{ from: value.fromDay, to: value.toDay }}
      min={today}
      max={addDays(today, WAITING_DAYS_MOST)}
      onChange={(range) => range !== null && onChange({ fromDay: range.from, toDay: range.to })}
      {...(problem === undefined ? {} : { problem })}
    />
  );
}

const HOURS = Array.from({ length: 15 }, (_, hour) => `${String(hour + 7).padStart(2, '0')}:00`);
const NOTICES = { 30: 'HALF_HOUR', 60: 'HOUR', 180: 'THREE_HOURS', 720: 'HALF_DAY', 1440: 'DAY' } as const;
const ANY = 'any';

/** Which weekdays, which hours, how early one must know: what has an answer that suits most. */
export function FinerWhen({ value, onChange }: Omit<WhenProps, 'problem'>) {
  const { t, locale } = useMessages();
  const times = [{ id: ANY, label: t('waiting:join.anyTime') }, ...[...new Set([...HOURS, ...[value.earliest, value.latest].flatMap((time) => time ?? [])])].sort().map((time) => ({ id: time, label: formatLocalTime(time, locale) }))];
  const notices = [...new Set([...Object.keys(NOTICES).map(Number), value.noticeMinutes])].sort((a, b) => a - b);
  const noticeInWords = (minutes: number): string => (minutes in NOTICES ? t(`waiting:join.noticeOf.${NOTICES[minutes as keyof typeof NOTICES]}`) : formatDuration(minutes, locale));
  return (
    <>
      <CheckboxGroup label={t('waiting:join.weekdays')} hint={t('waiting:join.weekdaysHelp')} options={WEEKDAYS.map((id) => ({ id, label: weekdayName(id, locale) }))} value={value.weekdays} onChange={(weekdays) => onChange({ weekdays })} />
      <div className={styles['pair']}>
        <Select label={t('waiting:join.earliest')} options={times} value={value.earliest ?? ANY} onChange={(time) => onChange({ earliest: time === ANY ? null : time })} />
        <Select label={t('waiting:join.latest')} options={times} value={value.latest ?? ANY} onChange={(time) => onChange({ latest: time === ANY ? null : time })} />
      </div>
      <Select
        label={t('waiting:join.notice')}
        hint={t('waiting:join.noticeHelp')}
        options={notices.map((minutes) => ({ id: String(minutes), label: noticeInWords(minutes) }))}
        value={String(value.noticeMinutes)}
        onChange={(minutes) => onChange({ noticeMinutes: Number(minutes) })}
      />
    </>
  );
}
