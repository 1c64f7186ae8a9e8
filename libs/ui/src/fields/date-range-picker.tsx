import type { CalendarDate } from '@internationalized/date';
import { CalendarDays } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button, DateRangePicker as AriaDateRangePicker, Dialog, Group, Popover, RangeCalendar } from 'react-aria-components';
import { useMessages } from '../language/use-messages.ts';
import { CalendarPanel } from './calendar-panel.tsx';
import styles from './calendar.module.css';
import { DateSegments } from './date-segments.tsx';
import field from './field.module.css';
import { FieldFrame, type FieldWords } from './field-frame.tsx';
import { bounds, toCalendarDate } from './local-day.ts';

/** Two local days `YYYY-MM-DD`, both included. */
export type DayRange = { readonly from: string; readonly to: string };

export type DateRangePickerProps = FieldWords & {
  readonly value: DayRange | null;
  readonly onChange: (range: DayRange | null) => void;
  readonly min?: string;
  readonly max?: string;
};

type Typed = { readonly over: string; readonly start: CalendarDate; readonly end: CalendarDate };
/** A year is typed digit by digit: the year 2 is the beginning of 2026. */
const FIRST_YEAR = 1000;
const isWhole = ({ start, end }: Pick<Typed, 'start' | 'end'>): boolean => start.year >= FIRST_YEAR && end.year >= FIRST_YEAR;

/** From one day to another, typed or chosen in a calendar. What is half typed, or ends before it begins, stays in the field and is not handed on. */
export const DateRangePicker = ({ label, hint, problem, optional, value, onChange, min, max }: DateRangePickerProps): ReactNode => {
  const { t } = useMessages();
  const over = value === null ? '' : `${value.from} ${value.to}`;
  const [typed, setTyped] = useState<Typed | null>(null);
  // Another value from outside is newer than what was being typed over the one before.
  const typing = typed !== null && typed.over === over ? typed : null;
  const backwards = typing !== null && isWhole(typing) ? t('words:rangeBackwards') : undefined;
  const problemNow = problem ?? backwards;
  const take = (start: CalendarDate, end: CalendarDate): void => {
    const inOrder = isWhole({ start, end }) && start.compare(end) <= 0;
    setTyped(inOrder ? null : { over, start, end });
    if (inOrder) onChange({ from: start.toString(), to: end.toString() });
  };
  return (
    <AriaDateRangePicker
      {...bounds(min, max)}
      value={typing ?? (value === null ? null : { start: toCalendarDate(value.from), end: toCalendarDate(value.to) })}
      onChange={(range) => {
        if (range !== null) return take(toCalendarDate(range.start.toString()), toCalendarDate(range.end.toString()));
        setTyped(null);
        onChange(null);
      }}
      granularity="day"
      shouldForceLeadingZeros
      isInvalid={problemNow !== undefined}
      validationBehavior="aria"
      className={field['field'] ?? ''}
    >
      <FieldFrame label={label} hint={hint} problem={problemNow} optional={optional}>
        <Group className={field['control'] ?? ''}>
          <DateSegments slot="start" />
          <span aria-hidden="true">–</span>
          <DateSegments slot="end" />
          <span className={styles['spring']} />
          <Button aria-label={t('words:openCalendar')} className={field['inner'] ?? ''}>
            <CalendarDays aria-hidden="true" />
          </Button>
        </Group>
      </FieldFrame>
      <Popover className={styles['popover'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''}>
          <RangeCalendar>
            <CalendarPanel />
          </RangeCalendar>
        </Dialog>
      </Popover>
    </AriaDateRangePicker>
  );
};
