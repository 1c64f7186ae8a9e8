import { GROUP_SESSIONS_MOST } from '@escale/domain';
import { localDay } from '@escale/messages';
import { Button, ChoiceChips, DatePicker, Notice, useMessages } from '@escale/ui';
import { useRef, useState } from 'react';
import { readerZone } from '../../../shell/reader-zone.ts';
import { useNow } from '../../../shell/use-now.ts';
import styles from '../group-booking.module.css';
import { DateLine } from './date-line.tsx';
import { withNeed } from './draft.ts';
import { type DatesProblem, type HalfDay, MOMENTS, type Moment, problemOf, withHalfDays } from './half-days.ts';
import { RepeatFields } from './repeat-fields.tsx';
import type { StepProps } from './step.ts';

const MOMENT_KEYS = Object.keys(MOMENTS) as readonly Moment[];

/** When the group comes: weeks at once, or a day at a time; each date can then be changed. */
export function WhenStep({ draft, onChange, onNext }: StepProps) {
  const { t } = useMessages();
  const today = localDay(useNow(), readerZone());
  const [day, setDay] = useState<string | null>(null);
  const [moment, setMoment] = useState<Moment>('MORNING');
  const heading = useRef<HTMLHeadingElement>(null);
  const [problem, setProblem] = useState<DatesProblem | null>(null);
  const set = (dates: readonly HalfDay[]): void => {
    setProblem(null);
    onChange(withNeed(draft, { dates }));
  };
  // The line that was pressed is gone, or elsewhere.
  const put = (nth: number, next: HalfDay | null): void => {
    const others = draft.dates.filter((_, index) => index !== nth);
    set(next === null ? others : withHalfDays(others, [next]));
    heading.current?.focus({ preventScroll: true });
  };
  const add = (more: readonly HalfDay[]): void => set(withHalfDays(draft.dates, more));
  const moments = MOMENT_KEYS.map((id) => ({ id, label: t(`groups:when.moment.${id}`) }));
  return (
    <div className={styles['form']}>
      <RepeatFields today={today} moments={moments} onAdd={add} />
      <fieldset className={styles['box']}>
        <legend>{t('groups:when.one')}</legend>
        <DatePicker label={t('groups:when.day')} min={today} value={day} onChange={setDay} />
        <ChoiceChips label={t('groups:when.moments')} options={moments} value={moment} onChange={setMoment} />
        <div className={styles['acts']}><Button look="quiet" isDisabled={day === null || day < today} onPress={() => day !== null && add([{ day, ...MOMENTS[moment] }])}>{t('groups:when.addOne')}</Button></div>
      </fieldset>
      <section aria-labelledby="group-dates" className={styles['part']}>
        <div className={styles['head']}>
          <h2 id="group-dates" ref={heading} tabIndex={-1}>{t('groups:when.dates')}</h2>
          <p role="status">{t('groups:count.halfDays', { count: draft.dates.length })}</p>
        </div>
        {draft.dates.length === 0 ? <p className={styles['soft']}>{t('groups:when.noDates')}</p> : (
          <ul role="list" className={styles['lines']}>
            {draft.dates.map((date, nth) => (
              <DateLine key={`${date.day} ${date.from}`} date={date} today={today} onChange={(next) => put(nth, next)} />
            ))}
          </ul>
        )}
      </section>
      {problem !== null && <Notice tone="no">{t(`groups:when.${problem}`, { count: GROUP_SESSIONS_MOST })}</Notice>}
      <div className={styles['acts']}>
        <Button
          onPress={() => {
            const found = problemOf(draft.dates, today);
            setProblem(found);
            if (found === null) onNext();
          }}
        >
          {t('groups:new.go')}
        </Button>
      </div>
    </div>
  );
}
