import { Select, TextField } from '@escale/ui';
import { useState } from 'react';
import type { OutageReason } from '../../../gql/graphql.ts';
import { TakeUnitsOutMutation } from '../equipment.graphql.ts';
import type { FleetUnit } from '../facts.ts';
import { useFleetFrame } from '../fleet-context.ts';
import type { UnitsDone } from '../use-unit-work.ts';
import { whatOf } from '../words.presenter.ts';
import { ActDialog } from './act-dialog.tsx';
import { useWithout, WhatBecomes } from './what-becomes.tsx';

const REASONS: readonly OutageReason[] = ['BROKEN', 'MISSING_PART', 'NOT_FOUND', 'HYGIENE', 'SOFTWARE', 'MAINTENANCE', 'LENT', 'OTHER'];
const FIRST: OutageReason = 'BROKEN';

type OutDialogProps = { readonly units: readonly FleetUnit[]; readonly onDone: (done: UnitsDone) => void; readonly onClose: () => void };

/** Takes units out of service; what becomes of their bookings is said before, in numbers. */
export function OutDialog({ units, onDone, onClose }: OutDialogProps) {
  const { reading, work } = useFleetFrame();
  const { t } = reading;
  const [reason, setReason] = useState(FIRST);
  const [note, setNote] = useState('');
  const unitIds = units.map(({ id }) => id);
  const preview = useWithout(unitIds);
  const moved = preview?.moved ?? 0;
  return (
    <ActDialog
      title={t('fleet:out.title', { what: whatOf(units, reading) })}
      send={moved > 0 ? t('fleet:out.sendMoving', { count: moved }) : t('fleet:out.send')}
      onSend={() => work.send(TakeUnitsOutMutation, { unitIds, reason, note: note.trim() === '' ? null : note.trim() })}
      onDone={onDone}
      onClose={onClose}
    >
      <Select label={t('fleet:out.reason')} options={REASONS.map((id) => ({ id, label: t(`fleet:outageReason.${id}`) }))} value={reason} onChange={setReason} />
      <TextField label={t('fleet:out.note')} optional maxLength={500} value={note} onChange={setNote} />
      <WhatBecomes preview={preview} />
    </ActDialog>
  );
}
