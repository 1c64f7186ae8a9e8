import { Button, DatePicker, Select, TextField } from '@escale/ui';
import { useState } from 'react';
import type { BlockReason } from '../../../gql/graphql.ts';
import { snapped, STEP } from '../axis.presenter.ts';
import { useDeskFrame } from '../desk-context.ts';
import type { PlannedBlock, PlanningUnit } from '../facts.ts';
import { timeZone as zoneNamed } from '@escale/domain';
import styles from './panel.module.css';
import { clockOf, dayAt, type TimeProblem, typedInstant } from './typed-move.ts';

const REASONS: readonly BlockReason[] = ['MAINTENANCE', 'CLEANING', 'UPDATE', 'OTHER'];
const FIRST_REASON: BlockReason = 'MAINTENANCE';
const MINUTE_MS = 60_000;
const HOUR = 60;

type Problem = { readonly field: 'from' | 'to'; readonly words: TimeProblem | 'order' };

/** From when to when a unit is not to be used, and why. Begins with the hour that starts now, or with the day that is shown. */
export function BlockForm({ unit, onBlocked }: { readonly unit: PlanningUnit; readonly onBlocked: (block: PlannedBlock) => void }) {
  const { planning, reading, now, acts } = useDeskFrame();
  const { t, timeZone } = reading;
  const [wish, setWish] = useState(() => {
    const start = snapped(now - (STEP / 2) * MINUTE_MS, zoneNamed(timeZone));
    const today = planning.days === 1 ? planning.from : dayAt(start, timeZone);
    return { fromDay: today, from: clockOf(start, timeZone), toDay: today, to: clockOf(start + HOUR * MINUTE_MS, timeZone), reason: FIRST_REASON, note: '' };
  });
  const [problem, setProblem] = useState<Problem | null>(null);
  const type = (change: Partial<typeof wish>): void => {
    setProblem(null);
    setWish({ ...wish, ...change });
  };
  const send = async (): Promise<void> => {
    const start = typedInstant(wish.fromDay, wish.from, timeZone);
    if (typeof start === 'string') return setProblem({ field: 'from', words: start });
    const end = typedInstant(wish.toDay, wish.to, timeZone);
    if (typeof end === 'string') return setProblem({ field: 'to', words: end });
    if (end <= start) return setProblem({ field: 'to', words: 'order' });
    const block = await acts.block({ unitId: unit.id, startsAt: start.toISOString(), endsAt: end.toISOString(), reason: wish.reason, note: wish.note.trim() === '' ? null : wish.note.trim() });
    if (block !== null) onBlocked(block);
  };
  const problemOf = (field: Problem['field']) => (problem?.field !== field ? {} : { problem: problem.words === 'order' ? t('planning:block.order') : t(`planning:move.${problem.words}`) });
  return (
    <form
      noValidate
      aria-label={t('planning:block.action')}
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <div className={styles['pair']}>
        <DatePicker label={t('planning:block.fromDay')} value={wish.fromDay} onChange={(day) => day !== null && type({ fromDay: day, toDay: day > wish.toDay ? day : wish.toDay })} />
        <TextField label={t('planning:block.from')} inputMode="numeric" autoComplete="off" value={wish.from} onChange={(from) => type({ from })} {...problemOf('from')} />
        <DatePicker label={t('planning:block.toDay')} value={wish.toDay} onChange={(day) => day !== null && type({ toDay: day })} />
        <TextField label={t('planning:block.to')} inputMode="numeric" autoComplete="off" value={wish.to} onChange={(to) => type({ to })} {...problemOf('to')} />
      </div>
      <Select label={t('planning:block.reason')} options={REASONS.map((reason) => ({ id: reason, label: t(`planning:block.reasons.${reason}`) }))} value={wish.reason} onChange={(reason) => type({ reason })} />
      <TextField label={t('planning:block.note')} optional maxLength={200} value={wish.note} onChange={(note) => type({ note })} />
      <Button type="submit" look="quiet" pending={acts.acting === 'block'}>{t('planning:block.send')}</Button>
    </form>
  );
}
