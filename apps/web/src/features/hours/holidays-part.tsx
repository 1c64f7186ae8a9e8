import { localDay, type WeekHours } from '@escale/domain';
import { RadioGroup, Select, useMessages } from '@escale/ui';
import { choiceOf, HOLIDAY_RULES, type HolidayChoice, onHoliday, ruleOf, withChoice, withRule } from './holidays.presenter.ts';
import styles from './hours.module.css';
import { SpanFields } from './span-fields.tsx';
import { dateTitle, spansInWords } from './words.presenter.ts';

type HolidaysPartProps = { readonly week: WeekHours; readonly holidays: readonly { readonly day: string; readonly name: string }[]; readonly onChange: (week: WeekHours) => void };

const CHOICES: readonly HolidayChoice[] = ['RULE', ...HOLIDAY_RULES];

/** What happens on public holidays: one rule for all, and another word for any of those to come. */
export function HolidaysPart({ week, holidays, onChange }: HolidaysPartProps) {
  const { t, locale } = useMessages();
  return (
    <section className={styles['part']}>
      <h2>{t('hours:holidays.title')}</h2>
      <RadioGroup label={t('hours:holidays.rule')} options={HOLIDAY_RULES.map((rule) => ({ id: rule, label: t(`hours:holidays.${rule}`) }))} value={ruleOf(week)} onChange={(rule) => onChange(withRule(week, rule))} />
      {ruleOf(week) === 'OWN' && <SpanFields name={t('hours:holidays.ownDay')} intervals={week.holidays ?? []} onChange={(intervals) => onChange({ ...week, holidays: intervals })} />}
      <h3>{t('hours:holidays.coming')}</h3>
      <ul className={styles['list']}>
        {holidays.map(({ day, name }) => (
          <li key={day} className={styles['holiday']}>
            <Select
              label={t('hours:holidays.choice', { day: dateTitle(day, locale) })}
              options={CHOICES.map((choice) => ({ id: choice, label: t(`hours:holidays.${choice}`) }))}
              value={choiceOf(week, localDay(day))}
              onChange={(choice) => onChange(withChoice(week, localDay(day), choice, name))}
            />
            <span className={styles['what']}>{t('hours:holidays.what', { name, hours: spansInWords(onHoliday(week, localDay(day), holidays), locale) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
