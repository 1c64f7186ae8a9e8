import { formatDuration } from '@escale/messages';
import { Button, DatePicker, Select, TextField } from '@escale/ui';
import { useState } from 'react';
import { STEP } from '../axis.presenter.ts';
import { useDeskFrame } from '../desk-context.ts';
import { minutesBetween, type PlannedBooking } from '../facts.ts';
import { canMove, canResize } from '../move.presenter.ts';
import styles from './panel.module.css';
import { sameAsBase, type TimeProblem, type TypedMove, untouched, wishTyped } from './typed-move.ts';

/** The longest a session may be made here, in minutes. */
const LONGEST = 480;
const ANY = 'any';

type MoveFormProps = { readonly booking: PlannedBooking; readonly typed: TypedMove | null; readonly onType: (typed: TypedMove | null) => void };

/** Another day, hour, length or unit, in writing. What is typed belongs to whoever shows the form, which keeps it whatever comes. */
export function MoveForm({ booking, typed, onType }: MoveFormProps) {
  const { planning, reading, moves } = useDeskFrame();
  const { t, locale, timeZone } = reading;
  const [problem, setProblem] = useState<TimeProblem | 'noChange' | null>(null);
  const shown = typed ?? untouched(booking, timeZone);
  const type = (change: Partial<TypedMove>): void => {
    setProblem(null);
    onType({ ...shown, ...change });
  };
  const send = async (): Promise<void> => {
    if (sameAsBase(shown, timeZone)) return setProblem('noChange');
    const wish = wishTyped(shown, timeZone);
    if (typeof wish === 'string') return setProblem(wish);
    if (await moves.move(shown.base, wish)) onType(null);
  };

  const own = minutesBetween(shown.base.startsAt, shown.base.endsAt);
  const lengths = [...new Set([...Array.from({ length: LONGEST / STEP }, (_, index) => (index + 1) * STEP), own, shown.duration])].sort((one, other) => one - other);
  const kinds = new Set(planning.units.filter(({ id }) => booking.units.some(({ unitId }) => unitId === id)).map(({ category }) => category));
  const units = planning.units.filter(({ category, inService }) => inService && kinds.has(category));
  const timeProblem = problem === 'timeUnread' || problem === 'timeSkipped' ? { problem: t(`planning:move.${problem}`) } : {};
  return (
    <form
      noValidate
      aria-label={t('planning:move.title')}
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {canMove(booking) && <DatePicker label={t('planning:move.day')} value={shown.day} onChange={(day) => day !== null && type({ day })} />}
      <div className={styles['pair']}>
        {canMove(booking) && <TextField label={t('planning:move.time')} inputMode="numeric" autoComplete="off" value={shown.time} onChange={(time) => type({ time })} {...timeProblem} />}
        {canResize(booking) && <Select label={t('planning:move.duration')} options={lengths.map((minutes) => ({ id: String(minutes), label: formatDuration(minutes, locale) }))} value={String(shown.duration)} onChange={(minutes) => type({ duration: Number(minutes) })} />}
      </div>
      {canMove(booking) && units.length > 1 && (
        <Select
          label={t('planning:move.unit')}
          options={[{ id: ANY, label: t('planning:move.anyUnit') }, ...units.map(({ id, tag, modelName }) => ({ id, label: `${tag} · ${modelName}` }))]}
          value={shown.unitId ?? ANY}
          onChange={(unit) => type({ unitId: unit === ANY ? null : unit })}
        />
      )}
      {problem === 'noChange' && <p role="status" className={styles['soft']}>{t('planning:move.noChange')}</p>}
      <Button type="submit" look="quiet" pending={moves.sending} pendingLabel={t('planning:move.sending')}>{t('planning:move.send')}</Button>
    </form>
  );
}
