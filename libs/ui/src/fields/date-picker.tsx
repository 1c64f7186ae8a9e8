import { CalendarDays } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Calendar, DatePicker as AriaDatePicker, Dialog, Group, Popover } from 'react-aria-components';
import { useMessages } from '../language/use-messages.ts';
import { CalendarPanel } from './calendar-panel.tsx';
import styles from './calendar.module.css';
import { DateSegments } from './date-segments.tsx';
import field from './field.module.css';
import { FieldFrame, type FieldWords } from './field-frame.tsx';
import { bounds, toCalendarDate } from './local-day.ts';

export type DatePickerProps = FieldWords & {
  /** A local day `YYYY-MM-DD`. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
  readonly min?: string;
  readonly max?: string;
};

/** One day, typed or chosen in a calendar. */
export const DatePicker = ({ label, hint, problem, optional, value, onChange, min, max }: DatePickerProps): ReactNode => {
  const { t } = useMessages();
  return (
    <AriaDatePicker
      {...bounds(min, max)}
      value={value === null ? null : toCalendarDate(value)}
      onChange={(date) => onChange(date?.toString() ?? null)}
      granularity="day"
      shouldForceLeadingZeros
      isInvalid={problem !== undefined}
      validationBehavior="aria"
      className={field['field'] ?? ''}
    >
      <FieldFrame label={label} hint={hint} problem={problem} optional={optional}>
        <Group className={field['control'] ?? ''}>
          <DateSegments />
          <span className={styles['spring']} />
          <Button aria-label={t('words:openCalendar')} className={field['inner'] ?? ''}>
            <CalendarDays aria-hidden="true" />
          </Button>
        </Group>
      </FieldFrame>
      <Popover className={styles['popover'] ?? ''}>
        <Dialog className={styles['dialog'] ?? ''}>
          <Calendar className={styles['single'] ?? ''}>
            <CalendarPanel />
          </Calendar>
        </Dialog>
      </Popover>
    </AriaDatePicker>
  );
};
