import { classNames, Notice, useMessages } from '@escale/ui';
import { type KeyboardEvent, useState } from 'react';
import { moveInWeek } from '../place-page/move-in-week.ts';
import styles from './preview.module.css';
import type { PreviewView } from './week-preview.presenter.ts';

type Spot = { readonly day: number; readonly slot: number };

/** The week an offer would give: a column a day, a mark a start; who points at, reaches or presses a mark is told of it. One stop for Tab, arrows within. */
export function WeekPreview({ view, pending }: { readonly view: PreviewView; readonly pending: boolean }) {
  const { t } = useMessages();
  const [at, setAt] = useState<Spot>({ day: 0, slot: 0 });
  const [told, setTold] = useState<string | null>(null);
  const lengths = view.days.map(({ marks }) => marks.length);
  const firstDay = lengths.findIndex((length) => length > 0);
  const here: Spot = (lengths[at.day] ?? 0) > at.slot ? at : { day: firstDay, slot: 0 };
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const next = moveInWeek(lengths, here, event.key);
    if (next === null) return;
    event.preventDefault();
    event.currentTarget.querySelectorAll('[data-day]')[next.day]?.querySelectorAll<HTMLElement>('[data-mark]')[next.slot]?.focus();
  };
  return (
    <div className={styles['preview']} aria-busy={pending}>
      <p className={styles['sum']} role="status">
        <strong>{pending ? t('offers:preview.pending') : view.sum}</strong>
      </p>
      <p className={styles['soft']}>
        {view.basis}
      </p>
      {view.warnings.map((warning) => (
        <Notice key={warning} tone="warn" live={false}>{warning}</Notice>
      ))}
      <ol role="list" className={styles['week']} onKeyDown={move}>
        {view.days.map(({ day, title, shortTitle, why, marks }, dayIndex) => (
          <li key={day} data-day="" className={styles['day']}>
            <h4>
              <span aria-hidden="true">{shortTitle}</span>
              <span className="visually-hidden">{title}</span>
            </h4>
            {why !== null && <p className={styles['why']}>{why}</p>}
            <ul role="list" className={styles['marks']}>
              {marks.map(({ key, time, free, label }, slot) => (
                <li key={key}>
                  <button
                    type="button"
                    data-mark=""
                    data-free={free}
                    aria-label={label}
                    tabIndex={here.day === dayIndex && here.slot === slot ? 0 : -1}
                    className={classNames(styles['mark'], free ? styles['free'] : styles['missing'])}
                    onFocus={() => {
                      setAt({ day: dayIndex, slot });
                      setTold(label);
                    }}
                    onMouseEnter={() => setTold(label)}
                    onClick={() => setTold(label)}
                  >
                    {time}
                  </button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {/* For who sees: whoever listens is told by the mark itself. */}
      <p className={styles['told']}>{told ?? t('offers:preview.help')}</p>
    </div>
  );
}
