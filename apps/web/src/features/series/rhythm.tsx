import { SERIES_MOST, WEEKDAYS, type Weekday } from '@escale/domain';
import { weekdayName } from '@escale/messages';
import { Card, CheckboxGroup, NumberField, Select, useMessages } from '@escale/ui';
import styles from './series.module.css';

export type RhythmWish = { readonly everyWeeks: number; readonly count: number; readonly weekdays: readonly Weekday[] };

const EVERY = ['1', '2', '3', '4'] as const;

/** How often and how many times; the weekday one started from is always among them. */
export function Rhythm({ wish, own, onChange }: { readonly wish: RhythmWish; readonly own: Weekday; readonly onChange: (wish: RhythmWish) => void }) {
  const { t, locale } = useMessages();
  return (
    <Card as="section" aria-label={t('series:rhythm')} className={styles['part']}>
      <h2>{t('series:rhythm')}</h2>
      <div className={styles['fields']}>
        <Select
          label={t('series:every')}
          options={EVERY.map((id) => ({ id, label: t('series:everyWeek', { count: Number(id) }) }))}
          value={EVERY.find((id) => Number(id) === wish.everyWeeks) ?? '1'}
          onChange={(every) => onChange({ ...wish, everyWeeks: Number(every) })}
        />
        <NumberField label={t('series:count')} hint={t('series:countHint')} value={wish.count} minValue={2} maxValue={SERIES_MOST} onChange={(count) => onChange({ ...wish, count: Number.isNaN(count) ? 2 : count })} />
      </div>
      <CheckboxGroup
        label={t('series:weekdays')}
        options={WEEKDAYS.map((id) => ({ id, label: weekdayName(id, locale) }))}
        value={wish.weekdays}
        onChange={(weekdays) => onChange({ ...wish, weekdays: weekdays.includes(own) ? weekdays : [...weekdays, own] })}
      />
    </Card>
  );
}
