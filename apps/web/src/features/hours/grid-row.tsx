import { formatMinuteOfDay } from '@escale/domain';
import { classNames } from '@escale/ui';
import { memo } from 'react';
import { at } from './grid.presenter.ts';
import styles from './week-grid.module.css';

type GridRowProps = {
  readonly row: number;
  /** One sign a day: whether it is open, and whether it is selected. */
  readonly open: string;
  readonly selected: string;
  /** The day the focus may be on, -1 for none. */
  readonly cursor: number;
  readonly time: string;
  readonly labelOf: (day: number, time: string, open: boolean) => string;
};

/** A quarter of an hour over the week; drawn again only when something in it changes. */
export const GridRow = memo(function GridRow({ row, open, selected, cursor, time, labelOf }: GridRowProps) {
  const hour = row % 4 === 0;
  return (
    <div role="row" className={classNames(styles['row'], hour && styles['hour'])}>
      <div role="rowheader" className={styles['time']} data-time={formatMinuteOfDay(at(row))}>
        <span className={hour ? '' : 'visually-hidden'}>{time}</span>
      </div>
      {[...open].map((sign, day) => (
        <div
          key={day}
          role="gridcell"
          tabIndex={day === cursor ? 0 : -1}
          data-cell={`${String(day)}-${String(row)}`}
          data-open={sign === '1' || undefined}
          aria-selected={selected[day] === '1'}
          aria-label={labelOf(day, time, sign === '1')}
          className={styles['cell']}
        />
      ))}
    </div>
  );
});
