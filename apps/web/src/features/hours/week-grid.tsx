import { formatMinuteOfDay, type Weekday, WEEKDAYS, type WeekHours } from '@escale/domain';
import { formatLocalTime, weekdayName } from '@escale/messages';
import { Checkbox, useMessages } from '@escale/ui';
import { useCallback, useId, useRef, useState } from 'react';
import { at, isIn, isOpenAt, rowsShown } from './grid.presenter.ts';
import { GridRow } from './grid-row.tsx';
import { useGrid } from './use-grid.ts';
import styles from './week-grid.module.css';

type WeekGridProps = { readonly week: WeekHours; readonly day: Weekday; readonly onDay: (day: Weekday) => void; readonly onChange: (week: WeekHours) => void };

/** The week to draw on: days side by side, quarters of an hour one below the other. */
export function WeekGrid({ week, day, onDay, onChange }: WeekGridProps) {
  const { t, locale } = useMessages();
  const [night, setNight] = useState(false);
  const helpId = useId();
  const frame = useRef<HTMLDivElement>(null);
  const rows = rowsShown(week, night);
  const { selection, handlers } = useGrid({ week, day, rows, frame, onDay, onChange });
  const labelOf = useCallback(
    (index: number, time: string, open: boolean) => t(open ? 'hours:grid.open' : 'hours:grid.closed', { day: weekdayName(WEEKDAYS[index] as Weekday, locale), time }),
    [t, locale],
  );
  const signs = (test: (index: number) => boolean): string => WEEKDAYS.map((_, index) => (test(index) ? '1' : '0')).join('');
  return (
    <div className={styles['frame']}>
      <div ref={frame} role="grid" aria-label={t('hours:grid.label')} aria-describedby={helpId} aria-multiselectable="true" className={styles['grid']} {...handlers}>
        <div role="row" className={styles['head']}>
          <div role="columnheader" className={styles['corner']}>
            <span className="visually-hidden">{t('hours:grid.hours')}</span>
          </div>
          {WEEKDAYS.map((weekday) => (
            <div key={weekday} role="columnheader" aria-label={weekdayName(weekday, locale)} className={styles['dayName']} data-current={weekday === day || undefined}>
              {weekdayName(weekday, locale, 'short')}
            </div>
          ))}
        </div>
        {Array.from({ length: rows.last - rows.first }, (_, index) => index + rows.first).map((row) => (
          <GridRow
            key={row}
            row={row}
            open={signs((index) => isOpenAt(week, { day: index, row }))}
            selected={signs((index) => isIn(selection, { day: index, row }))}
            cursor={selection.cursor.row === row ? selection.cursor.day : -1}
            time={formatLocalTime(formatMinuteOfDay(at(row)), locale)}
            labelOf={labelOf}
          />
        ))}
      </div>
      <p id={helpId} className={styles['help']}>
        {t('hours:grid.help')}
      </p>
      <Checkbox isSelected={night} onChange={setNight}>
        {t('hours:grid.night')}
      </Checkbox>
    </div>
  );
}
