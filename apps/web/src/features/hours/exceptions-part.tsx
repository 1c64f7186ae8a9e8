import { type ExceptionalDay, HOURS_BOUNDS, localDay, minuteOfDay, type WeekHours } from '@escale/domain';
import { Badge, Button, ChoiceChips, DatePicker, Plus, TextField, Trash2, useMessages } from '@escale/ui';
import { useState } from 'react';
import styles from './hours.module.css';
import { SpanFields } from './span-fields.tsx';
import { dateTitle } from './words.presenter.ts';

type ExceptionsPartProps = { readonly week: WeekHours; readonly today: string; readonly onChange: (week: WeekHours) => void };

const MORNING = [{ opens: minuteOfDay(540), closes: minuteOfDay(720) }];

/** Openings and closures at a date, with what everybody will read of them. */
export function ExceptionsPart({ week, today, onChange }: ExceptionsPartProps) {
  const { t } = useMessages();
  const [day, setDay] = useState<string | null>(null);
  const { exceptions } = week;
  const twice = exceptions.some((one) => one.day === day);
  const put = (next: readonly ExceptionalDay[]): void => onChange({ ...week, exceptions: [...next].sort((one, other) => (one.day < other.day ? -1 : 1)) });
  const add = (): void => {
    if (day === null || twice) return;
    put([...exceptions, { day: localDay(day), intervals: MORNING, comment: null }]);
    setDay(null);
  };
  return (
    <section className={styles['part']}>
      <h2>{t('hours:exceptions.title')}</h2>
      <p className={styles['soft']}>{t('hours:exceptions.text')}</p>
      {exceptions.length === 0 && <p>{t('hours:exceptions.none')}</p>}
      <ul className={styles['list']}>
        {exceptions.map((exception) => (
          <li key={exception.day}>
            <ExceptionCard exception={exception} past={exception.day < today} onChange={(changed) => put(exceptions.map((one) => (one.day === changed.day ? changed : one)))} onRemove={() => put(exceptions.filter((one) => one.day !== exception.day))} />
          </li>
        ))}
      </ul>
      {exceptions.length < HOURS_BOUNDS.exceptions ? (
        <div className={styles['adding']}>
          <DatePicker label={t('hours:exceptions.day')} value={day} min={today} onChange={setDay} {...(twice ? { problem: t('hours:exceptions.twice') } : {})} />
          <Button look="quiet" isDisabled={day === null || twice} onPress={add}>
            <Plus aria-hidden="true" />
            {t('hours:exceptions.add')}
          </Button>
        </div>
      ) : (
        <p className={styles['soft']}>{t('hours:exceptions.most')}</p>
      )}
    </section>
  );
}

type ExceptionCardProps = { readonly exception: ExceptionalDay; readonly past: boolean; readonly onChange: (exception: ExceptionalDay) => void; readonly onRemove: () => void };

function ExceptionCard({ exception, past, onChange, onRemove }: ExceptionCardProps) {
  const { t, locale } = useMessages();
  const title = dateTitle(exception.day, locale);
  const open = exception.intervals.length > 0;
  return (
    <section aria-label={title} className={styles['card']}>
      <div className={styles['cardHead']}>
        <h3>{title}</h3>
        {past && <Badge>{t('hours:exceptions.past')}</Badge>}
        <Button look="plain" aria-label={t('hours:exceptions.remove', { day: title })} onPress={onRemove}>
          <Trash2 aria-hidden="true" />
        </Button>
      </div>
      <ChoiceChips
        label={t('hours:exceptions.isOpen', { day: title })}
        labelHidden
        options={[{ id: 'open', label: t('hours:exceptions.open') }, { id: 'closed', label: t('hours:exceptions.closed') }]}
        value={open ? 'open' : 'closed'}
        onChange={(choice: 'open' | 'closed') => onChange({ ...exception, intervals: choice === 'open' ? MORNING : [] })}
      />
      {open && <SpanFields name={title} intervals={exception.intervals} onChange={(intervals) => onChange({ ...exception, intervals })} />}
      <TextField label={t('hours:exceptions.comment')} optional maxLength={HOURS_BOUNDS.comment} value={exception.comment ?? ''} onChange={(text) => onChange({ ...exception, comment: text === '' ? null : text })} onBlur={() => onChange({ ...exception, comment: exception.comment?.trim() ? exception.comment.trim() : null })} />
    </section>
  );
}
