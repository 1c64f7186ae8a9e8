import { SERIES_MOST, WEEKDAYS, type Weekday } from '@escale/domain';
import { weekdayName } from '@escale/messages';
import { Card, CheckboxGroup, DatePicker, NumberField, RadioGroup, Select, useMessages } from '@escale/ui';
import { type RhythmWish, untilBounds } from './rhythm.presenter.ts';
import styles from './series.module.css';

const EVERY = ['1', '2', '3', '4'] as const;

/** How often, and how many times or until when; the weekday one started from is always among them. */
export function Rhythm({ wish, own, firstDay, onChange }: { readonly wish: RhythmWish; readonly own: Weekday; readonly firstDay: string; readonly onChange: (wish: RhythmWish) => void }) {
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
      </div>
      <RadioGroup
        label={t('series:end')}
        options={(['COUNT', 'UNTIL'] as const).map((id) => ({ id, label: t(`series:endBy.${id}`) }))}
        value={wish.end}
        onChange={(end) => onChange({ ...wish, end })}
      />
      <div className={styles['fields']}>
        {wish.end === 'COUNT' ? (
          <NumberField label={t('series:count')} hint={t('series:countHint')} value={wish.count} minValue={2} maxValue={SERIES_MOST} onChange={(count) => onChange({ ...wish, count: Number.isNaN(count) ? 2 : count })} />
        ) : (
          <DatePicker label={t('series:until')} hint={t('series:untilHint')} {...untilBounds(firstDay)} value={wish.untilDay} onChange={(untilDay) => untilDay !== null && onChange({ ...wish, untilDay })} />
        )}
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
