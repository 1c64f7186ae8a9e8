import { CheckboxGroup, Notice } from '@escale/ui';
import { useState } from 'react';
import { SetModulesMutation } from '../equipment.graphql.ts';
import type { FleetUnit } from '../facts.ts';
import { useFleetFrame } from '../fleet-context.ts';
import type { UnitsDone } from '../use-unit-work.ts';
import { whatOf } from '../words.presenter.ts';
import { ActDialog } from './act-dialog.tsx';

type ModulesDialogProps = { readonly units: readonly FleetUnit[]; readonly onDone: (done: UnitsDone) => void; readonly onClose: () => void };

/** Which modules are installed on units of one model; those that only some have begin unticked. */
export function ModulesDialog({ units, onDone, onClose }: ModulesDialogProps) {
  const { reading, work, modules } = useFleetFrame();
  const { t } = reading;
  const models = new Set(units.map(({ modelId }) => modelId));
  const options = modules.filter((module) => module.models.some(({ id }) => models.has(id))).map(({ id, title }) => ({ id, label: title }));
  const everywhere = options.map(({ id }) => id).filter((id) => units.every(({ moduleIds }) => moduleIds.includes(id)));
  const [chosen, setChosen] = useState<readonly string[]>(everywhere);
  const [touched, setTouched] = useState<readonly string[]>([]);
  const change = (now: readonly string[]): void => {
    setTouched([...new Set([...touched, ...now.filter((id) => !chosen.includes(id)), ...chosen.filter((id) => !now.includes(id))])]);
    setChosen(now);
  };
  const send = () => work.send(SetModulesMutation, { unitIds: units.map(({ id }) => id), install: touched.filter((id) => chosen.includes(id)), remove: touched.filter((id) => !chosen.includes(id)) });
  return (
    <ActDialog title={t('fleet:modules.title', { what: whatOf(units, reading) })} send={t('fleet:modules.send')} wide onSend={send} onDone={onDone} onClose={onClose}>
      {models.size > 1 && <Notice tone="info" live={false}>{t('fleet:modules.mixed')}</Notice>}
      {models.size === 1 && options.length === 0 && <Notice tone="info" live={false}>{t('fleet:modules.none')}</Notice>}
      {models.size === 1 && options.length > 0 && <CheckboxGroup label={t('fleet:facts.modules')} hint={t('fleet:modules.text')} options={options} value={chosen} onChange={change} />}
    </ActDialog>
  );
}
