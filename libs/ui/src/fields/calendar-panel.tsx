import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, CalendarCell, CalendarGrid, CalendarGridBody, CalendarGridHeader, CalendarHeaderCell, Heading } from 'react-aria-components';
import { useMessages } from '../language/use-messages.ts';
import styles from './calendar.module.css';

/** The month, its arrows and its days: the same for one day and for a range. */
export const CalendarPanel = (): ReactNode => {
  const { t } = useMessages();
  return (
    <>
      <header className={styles['head']}>
        <Button slot="previous" aria-label={t('words:previousMonth')} className={styles['arrow'] ?? ''}>
          <ChevronLeft aria-hidden="true" />
        </Button>
        <Heading className={styles['month'] ?? ''} />
        <Button slot="next" aria-label={t('words:nextMonth')} className={styles['arrow'] ?? ''}>
          <ChevronRight aria-hidden="true" />
        </Button>
      </header>
      <CalendarGrid weekdayStyle="short" className={styles['grid'] ?? ''}>
        <CalendarGridHeader>{(day) => <CalendarHeaderCell className={styles['weekday'] ?? ''}>{day.replace('.', '')}</CalendarHeaderCell>}</CalendarGridHeader>
        <CalendarGridBody>{(date) => <CalendarCell date={date} className={styles['day'] ?? ''} />}</CalendarGridBody>
      </CalendarGrid>
    </>
  );
};
