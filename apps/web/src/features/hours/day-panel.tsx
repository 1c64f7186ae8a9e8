import { type Weekday, WEEKDAYS, type WeekHours } from '@escale/domain';
import { weekdayName } from '@escale/messages';
import { Button, CheckboxGroup, ChoiceChips, Copy, Dialog, useMessages } from '@escale/ui';
import { useState } from 'react';
import styles from './hours.module.css';
import { SpanFields } from './span-fields.tsx';
import { dayTitle } from './words.presenter.ts';

type DayPanelProps = { readonly week: WeekHours; readonly day: Weekday; readonly onDay: (day: Weekday) => void; readonly onChange: (week: WeekHours) => void };

/** One day at a time, typed. */
export function DayPanel({ week, day, onDay, onChange }: DayPanelProps) {
  const { t, locale } = useMessages();
  const title = dayTitle(day, locale);
  return (
    <section className={styles['dayPanel']} aria-label={title}>
      <ChoiceChips label={t('hours:day.label')} options={WEEKDAYS.map((weekday) => ({ id: weekday, label: dayTitle(weekday, locale) }))} value={day} onChange={onDay} />
      {week.days[day].length === 0 && <p className={styles['soft']}>{t('hours:day.closed')}</p>}
      <SpanFields key={day} name={title} intervals={week.days[day]} onChange={(intervals) => onChange({ ...week, days: { ...week.days, [day]: intervals } })} />
      <CopyDay key={`copy-${day}`} week={week} day={day} onChange={onChange} />
    </section>
  );
}

/** The hours of a day, given to others too. */
function CopyDay({ week, day, onChange }: Omit<DayPanelProps, 'onDay'>) {
  const { t, locale } = useMessages();
  const [to, setTo] = useState<readonly Weekday[]>([]);
  const others = WEEKDAYS.filter((weekday) => weekday !== day);
  const copy = (close: () => void): void => {
    onChange({ ...week, days: { ...week.days, ...Object.fromEntries(to.map((weekday) => [weekday, week.days[day]])) } });
    setTo([]);
    close();
  };
  const title = t('hours:day.copyTitle', { day: weekdayName(day, locale) });
  return (
    <Dialog
      title={title}
      trigger={
        <Button look="plain">
          <Copy aria-hidden="true" />
          {t('hours:day.copy')}
        </Button>
      }
      actions={(close) => (
        <Button isDisabled={to.length === 0} onPress={() => copy(close)}>
          {t('hours:day.copyDo')}
        </Button>
      )}
    >
      <CheckboxGroup label={title} options={others.map((weekday) => ({ id: weekday, label: dayTitle(weekday, locale) }))} value={to} onChange={setTo} />
    </Dialog>
  );
}
