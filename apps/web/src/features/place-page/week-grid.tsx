import { Button, SlotButton, useMessages } from '@escale/ui';
import { type CSSProperties, type KeyboardEvent, useState } from 'react';
import { moveInWeek } from './move-in-week.ts';
import styles from './week-grid.module.css';
import { DAY_PARTS, type DayPart, type WeekDayView } from './week.presenter.ts';

// More than this in one cell and the week no longer fits a look.
const SHOWN_AT_FIRST = 4;

const slotsOf = (day: Element): HTMLElement[] => [...day.querySelectorAll<HTMLElement>('[data-slot] a')];

/** Arrow keys go from slot to slot; Tab still does too. */
function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const days = [...event.currentTarget.querySelectorAll('[data-day]')].map(slotsOf);
  const link = (event.target as HTMLElement).closest<HTMLElement>('a');
  const day = days.findIndex((slots) => link !== null && slots.includes(link));
  if (link === null || day === -1) return;
  const next = moveInWeek(days.map((slots) => slots.length), { day, slot: days[day]?.indexOf(link) ?? 0 }, event.key);
  if (next === null) return;
  event.preventDefault();
  days[next.day]?.[next.slot]?.focus();
}

/** The free slots of a week: a column a day, morning to evening downwards; on a phone a list of days. */
export function WeekGrid({ days }: { readonly days: readonly WeekDayView[] }) {
  const used = DAY_PARTS.filter((part) => days.some(({ parts }) => parts.some((other) => other.part === part && other.slots.length > 0)));
  return (
    <ol role="list" className={styles['week']} style={{ '--parts': Math.max(1, used.length) } as CSSProperties} onKeyDown={moveFocus}>
      {days.map(({ day, title, shortTitle, parts, why }) => (
        <li key={day} data-day={day} className={styles['day']}>
          <h3 className={styles['title']}>
            <span aria-hidden="true">{shortTitle}</span>
            <span className="visually-hidden">{title}</span>
          </h3>
          {why === null ? parts.filter(({ part }) => used.includes(part)).map((part) => <Part key={part.part} day={title} {...part} />) : <p className={styles['why']}>{why}</p>}
        </li>
      ))}
    </ol>
  );
}

type PartProps = { readonly day: string; readonly part: DayPart; readonly title: string; readonly slots: WeekDayView['parts'][number]['slots'] };

function Part({ day, title, slots }: PartProps) {
  const { t } = useMessages();
  const [whole, setWhole] = useState(false);
  if (slots.length === 0) return <div className={styles['empty']} />;
  const shown = whole || slots.length <= SHOWN_AT_FIRST + 1 ? slots : slots.slice(0, SHOWN_AT_FIRST);
  const rest = slots.length - shown.length;
  return (
    <div className={styles['part']}>
      <h4 className={styles['partTitle']}>{title}</h4>
      <ul role="list" className={styles['slots']}>
        {shown.map(({ key, when, detail, label, href }) => (
          <li key={key} data-slot="">
            <SlotButton when={when} label={label} href={href} {...(detail === null ? {} : { detail })} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <Button look="plain" aria-label={t('place:slots.showAllLabel', { count: rest, day, part: title })} onPress={() => setWhole(true)}>
          {t('place:slots.showAll', { count: rest })}
        </Button>
      )}
    </div>
  );
}
