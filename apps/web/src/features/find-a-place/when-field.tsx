import { DateRangePicker, type Option, Select, useMessages } from '@escale/ui';
import { daysOfPeriod } from './search-input.ts';
import { type Dates, type Period, PERIODS } from './search.ts';
import { localDay } from '@escale/domain';

type WhenFieldProps = { readonly value: Period | Dates; readonly today: string; readonly onChange: (when: Period | Dates) => void };
type Choice = Period | 'dates';

const KEYS = { twoWeeks: 'search:when.anyTime', today: 'search:when.today', tomorrow: 'search:when.tomorrow', thisWeek: 'search:when.thisWeek', nextWeek: 'search:when.nextWeek', dates: 'search:when.chooseDates' } as const;

/** When: a period people have a name for, or two dates of their own. */
export function WhenField({ value, today, onChange }: WhenFieldProps) {
  const { t } = useMessages();
  const options = [...PERIODS, 'dates' as const].map((choice): Option<Choice> => ({ id: choice, label: t(KEYS[choice]) }));
  return (
    <Select
      label={t('search:when.label')}
      options={options}
      value={typeof value === 'string' ? value : 'dates'}
      onChange={(choice) => onChange(choice === 'dates' ? (typeof value === 'string' ? daysOfPeriod(value, localDay(today)) : value) : choice)}
    />
  );
}

/** The reader's own dates, once they are asked for. */
export function DatesField({ value, today, onChange }: { readonly value: Dates; readonly today: string; readonly onChange: (dates: Dates) => void }) {
  const { t } = useMessages();
  return <DateRangePicker label={t('search:when.chooseDates')} value={value} min={today} onChange={(range) => range !== null && onChange(range)} />;
}
