import { Select } from '@escale/ui';
import { useState } from 'react';
import type { RetirementReason } from '../../../gql/graphql.ts';
import { RetireUnitsMutation } from '../equipment.graphql.ts';
import type { FleetUnit } from '../facts.ts';
import { useFleetFrame } from '../fleet-context.ts';
import type { UnitsDone } from '../use-unit-work.ts';
import { whatOf } from '../words.presenter.ts';
import { ActDialog } from './act-dialog.tsx';
import { useWithout, WhatBecomes } from './what-becomes.tsx';

const REASONS: readonly RetirementReason[] = ['WORN_OUT', 'BEYOND_REPAIR', 'LOST', 'STOLEN', 'SOLD', 'GIVEN', 'RECYCLED', 'ENTERED_TWICE'];
const FIRST: RetirementReason = 'WORN_OUT';

/** Takes units out of the inventory for good. */
export function RetireDialog({ units, onDone, onClose }: { readonly units: readonly FleetUnit[]; readonly onDone: (done: UnitsDone) => void; readonly onClose: () => void }) {
  const { reading, work } = useFleetFrame();
  const { t } = reading;
  const [reason, setReason] = useState(FIRST);
  const preview = useWithout(units.map(({ id }) => id));
  return (
    <ActDialog
      title={t('fleet:retire.title', { what: whatOf(units, reading) })}
      send={t('fleet:retire.send')}
      dangerous
      onSend={() => work.send(RetireUnitsMutation, { unitIds: units.map(({ id }) => id), reason })}
      onDone={onDone}
      onClose={onClose}
    >
      <p>{t('fleet:retire.text')}</p>
      <Select label={t('fleet:retire.reason')} options={REASONS.map((id) => ({ id, label: t(`fleet:retirementReason.${id}`) }))} value={reason} onChange={setReason} />
      <WhatBecomes preview={preview} />
    </ActDialog>
  );
}
