import { Button, useMessages } from '@escale/ui';
import type { OtherDay } from './other-days.presenter.ts';
import styles from './ticket.module.css';

type DayChoiceProps = { readonly days: readonly OtherDay[]; readonly chosen: string | null; readonly onChoose: (day: string) => void };

/** The days of a week as buttons, each with how many times it has. */
export function DayChoice({ days, chosen, onChoose }: DayChoiceProps) {
  const { t } = useMessages();
  return (
    <ul role="list" aria-label={t('booking:manage.days')} className={styles['days']}>
      {days.map(({ day, label, slots }) => (
        <li key={day}>
          <Button look={day === chosen ? 'primary' : 'quiet'} wide aria-pressed={day === chosen} onPress={() => onChoose(day)}>
            <span className={styles['day']}>
              {label}
              <small>{slots.length === 0 ? t('booking:manage.nothing') : t('booking:manage.times', { count: slots.length })}</small>
            </span>
          </Button>
        </li>
      ))}
    </ul>
  );
}
