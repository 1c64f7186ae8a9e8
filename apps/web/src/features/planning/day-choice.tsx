import { addDays, type LocalDay } from '@escale/domain';
import { Button, ChevronLeft, ChevronRight, DatePicker } from '@escale/ui';
import styles from './planning.module.css';
import type { Looked } from './planning-url.ts';
import type { Reading } from './words.presenter.ts';

type DayChoiceProps = { readonly day: LocalDay; readonly today: LocalDay; readonly view: Looked['view']; readonly onChange: (day: LocalDay) => void; readonly reading: Reading };

/** Which day: the one before, today, the one after, or any. */
export function DayChoice({ day, today, view, onChange, reading: { t } }: DayChoiceProps) {
  const step = view === 'week' ? 7 : 1;
  return (
    <div className={styles['dayChoice']}>
      <Button look="quiet" aria-label={t(view === 'week' ? 'planning:day.previousWeek' : 'planning:day.previous')} onPress={() => onChange(addDays(day, -step))}>
        <ChevronLeft aria-hidden="true" />
      </Button>
      <DatePicker label={t('planning:day.label')} value={day} onChange={(chosen) => chosen !== null && onChange(chosen as LocalDay)} />
      <Button look="quiet" aria-label={t(view === 'week' ? 'planning:day.nextWeek' : 'planning:day.next')} onPress={() => onChange(addDays(day, step))}>
        <ChevronRight aria-hidden="true" />
      </Button>
      {day !== today && <Button look="quiet" onPress={() => onChange(today)}>{t('planning:day.today')}</Button>}
    </div>
  );
}
