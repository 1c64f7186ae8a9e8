import { type Weekday, WEEKDAYS } from '@escale/domain';
import { weekdayName } from '@escale/messages';
import { Button, ChoiceChips, DatePicker, type Option, useMessages } from '@escale/ui';
import { useState } from 'react';
import styles from '../group-booking.module.css';
import { type HalfDay, halfDaysOf, type Moment, type Repeat } from './half-days.ts';

type RepeatFieldsProps = { readonly today: string; readonly moments: readonly Option<Moment>[]; readonly onAdd: (dates: readonly HalfDay[]) => void };

/** "Every Tuesday and Thursday morning, from … until …", with how many half-days that makes. */
export function RepeatFields({ today, moments, onAdd }: RepeatFieldsProps) {
  const { t, locale } = useMessages();
  const [repeat, setRepeat] = useState<Repeat>({ weekdays: [], moments: ['MORNING'], from: null, until: null });
  const change = (more: Partial<Repeat>): void => setRepeat((before) => ({ ...before, ...more }));
  const found = halfDaysOf(repeat).filter(({ day }) => day >= today);
  const weekdays = WEEKDAYS.map((id): Option<Weekday> => ({ id, label: weekdayName(id, locale) }));
  return (
    <fieldset className={styles['box']}>
      <legend>{t('groups:when.repeat')}</legend>
      <ChoiceChips label={t('groups:when.weekdays')} options={weekdays} values={repeat.weekdays} onChange={(chosen: Weekday[]) => change({ weekdays: chosen })} />
      <ChoiceChips label={t('groups:when.moments')} options={moments} values={repeat.moments} onChange={(chosen: Moment[]) => change({ moments: chosen })} />
      <div className={styles['pair']}>
        <DatePicker label={t('groups:when.from')} min={today} value={repeat.from} onChange={(from) => change({ from })} />
        <DatePicker label={t('groups:when.until')} min={repeat.from ?? today} value={repeat.until} onChange={(until) => change({ until })} />
      </div>
      <p className={styles['soft']} role="status">{found.length === 0 ? t('groups:when.none') : ''}</p>
      <div className={styles['acts']}><Button look="quiet" isDisabled={found.length === 0} onPress={() => onAdd(found)}>{t('groups:when.addMany', { count: found.length })}</Button></div>
    </fieldset>
  );
}
