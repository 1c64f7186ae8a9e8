import { CalendarDays } from 'lucide-react';
import type { ReactNode } from 'react';
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

/** From one day to another, typed or chosen in a calendar. */
export const DateRangePicker = ({ label, hint, problem, optional, value, onChange, min, max }: DateRangePickerProps): ReactNode => {
  const { t } = useMessages();
  return (
    <AriaDateRangePicker
      {...bounds(min, max)}
      value={value === null ? null : { start: toCalendarDate(value.from), end: toCalendarDate(value.to) }}
      onChange={(range) => onChange(range === null ? null : { from: range.start.toString(), to: range.end.toString() })}
      granularity="day"
      shouldForceLeadingZeros
      isInvalid={problem !== undefined}
      validationBehavior="aria"
      className={field['field'] ?? ''}
    >
      <FieldFrame label={label} hint={hint} problem={problem} optional={optional}>
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
