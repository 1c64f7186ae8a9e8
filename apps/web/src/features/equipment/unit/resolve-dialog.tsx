import { Checkbox, TextField } from '@escale/ui';
import { useState } from 'react';
import { ActDialog } from '../acts/act-dialog.tsx';
import { CheckFields, checkInput, NO_CHECK } from '../acts/check-fields.tsx';
import { ResolveIncidentMutation } from '../equipment.graphql.ts';
import type { FleetUnit, Incident } from '../facts.ts';
import { useFleetFrame } from '../fleet-context.ts';
import { typedCents } from '../words.presenter.ts';

/** Says what was done about an incident; where it was the last that kept the unit away, the unit can go back to service at once. */
export function ResolveDialog({ unit, incident, onClose }: { readonly unit: FleetUnit; readonly incident: Incident; readonly onClose: () => void }) {
  const { reading, work } = useFleetFrame();
  const { t } = reading;
  const [repair, setRepair] = useState('');
  const [cost, setCost] = useState('');
  const [problem, setProblem] = useState(false);
  const mayReturn = unit.status === 'OUT_OF_SERVICE' && unit.blockingIncidents - (incident.severity === 'BLOCKING' ? 1 : 0) === 0;
  const [back, setBack] = useState(mayReturn);
  const [check, setCheck] = useState(NO_CHECK);
  const send = () => {
    const costCents = typedCents(cost);
    setProblem(costCents === 'unreadable');
    if (costCents === 'unreadable') return null;
    return work.send(ResolveIncidentMutation, { incidentId: incident.id, repair: repair.trim() === '' ? null : repair.trim(), costCents, check: back && mayReturn ? checkInput(check) : null });
  };
  return (
    <ActDialog
      title={t('fleet:incident.resolveTitle', { tag: unit.tag })}
      send={t('fleet:incident.resolveSend')}
      onSend={send}
      onDone={() => {
        work.tell({ tone: 'ok', title: t('fleet:done.resolved') });
        onClose();
      }}
      onClose={onClose}
    >
      <TextField label={t('fleet:incident.repair')} optional maxLength={1_000} value={repair} onChange={setRepair} />
      <TextField label={t('fleet:incident.cost')} optional hint={t('fleet:sheet.costHint')} inputMode="decimal" value={cost} onChange={setCost} {...(problem ? { problem: t('fleet:sheet.costUnreadable') } : {})} />
      {mayReturn && <Checkbox isSelected={back} onChange={setBack}>{t('fleet:incident.alsoBack')}</Checkbox>}
      {mayReturn && back && <CheckFields worn={unit.worn} value={check} onChange={setCheck} />}
    </ActDialog>
  );
}
