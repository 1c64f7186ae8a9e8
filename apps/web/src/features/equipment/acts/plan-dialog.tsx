import { NumberField, TextField } from '@escale/ui';
import { useState } from 'react';
import { PlanMaintenanceMutation } from '../equipment.graphql.ts';
import type { FleetUnit } from '../facts.ts';
import { useFleetFrame } from '../fleet-context.ts';
import type { UnitsDone } from '../use-unit-work.ts';
import { whatOf } from '../words.presenter.ts';
import { ActDialog } from './act-dialog.tsx';
import styles from './acts.module.css';

const given = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** Plans a care that comes back, by days, by hours of use, or whichever comes first. */
export function PlanDialog({ units, onDone, onClose }: { readonly units: readonly FleetUnit[]; readonly onDone: (done: UnitsDone) => void; readonly onClose: () => void }) {
  const { reading, work } = useFleetFrame();
  const { t } = reading;
  const [title, setTitle] = useState('');
  const [days, setDays] = useState(Number.NaN);
  const [hours, setHours] = useState(Number.NaN);
  const [problem, setProblem] = useState<'title' | 'when' | null>(null);
  const send = () => {
    const missing = title.trim() === '' ? 'title' : Number.isNaN(days) && Number.isNaN(hours) ? 'when' : null;
    setProblem(missing);
    return missing === null ? work.send(PlanMaintenanceMutation, { unitIds: units.map(({ id }) => id), title, everyDays: given(days), everyHours: given(hours) }) : null;
  };
  return (
    <ActDialog title={t('fleet:care.formTitle', { what: whatOf(units, reading) })} send={t('fleet:care.send')} onSend={send} onDone={onDone} onClose={onClose}>
      <TextField label={t('fleet:care.what')} hint={t('fleet:care.whatHint')} maxLength={120} value={title} onChange={setTitle} {...(problem === 'title' ? { problem: t('fleet:care.whatNeeded') } : {})} />
      <div className={styles['pair']}>
        <NumberField label={t('fleet:care.everyDays')} optional minValue={1} maxValue={1826} value={days} onChange={setDays} {...(problem === 'when' ? { problem: t('fleet:care.whenNeeded') } : {})} />
        <NumberField label={t('fleet:care.everyHours')} optional minValue={1} maxValue={10_000} value={hours} onChange={setHours} />
      </div>
    </ActDialog>
  );
}
