import { TextField } from '@escale/ui';
import { useState } from 'react';
import { NoteBatteryMutation, NoteFirmwareMutation } from '../equipment.graphql.ts';
import type { FleetUnit } from '../facts.ts';
import { useFleetFrame } from '../fleet-context.ts';
import type { UnitsDone } from '../use-unit-work.ts';
import { whatOf } from '../words.presenter.ts';
import { ActDialog } from './act-dialog.tsx';
import { BatteryFields, batteryInput, NO_BATTERY } from './check-fields.tsx';

type NoteProps = { readonly units: readonly FleetUnit[]; readonly onDone: (done: UnitsDone) => void; readonly onClose: () => void };

/** How far a unit is charged, as its screen says. */
export function BatteryDialog({ units, onDone, onClose }: NoteProps) {
  const { reading, work } = useFleetFrame();
  const { t } = reading;
  const [value, setValue] = useState(NO_BATTERY);
  const [problem, setProblem] = useState(false);
  const send = () => {
    const battery = batteryInput(value);
    setProblem(battery === null);
    return battery && work.send(NoteBatteryMutation, { unitIds: units.map(({ id }) => id), battery });
  };
  return (
    <ActDialog title={t('fleet:battery.title', { what: whatOf(units, reading) })} send={t('fleet:battery.send')} onSend={send} onDone={onDone} onClose={onClose}>
      <BatteryFields value={value} onChange={setValue} {...(problem ? { problem: t('fleet:battery.needed') } : {})} />
    </ActDialog>
  );
}

/** Which version of its system a unit runs. */
export function FirmwareDialog({ units, onDone, onClose }: NoteProps) {
  const { reading, work } = useFleetFrame();
  const { t } = reading;
  const [version, setVersion] = useState(units[0]?.firmware ?? '');
  const [problem, setProblem] = useState(false);
  const send = () => {
    setProblem(version.trim() === '');
    return version.trim() === '' ? null : work.send(NoteFirmwareMutation, { unitIds: units.map(({ id }) => id), version });
  };
  return (
    <ActDialog title={t('fleet:firmware.title', { what: whatOf(units, reading) })} send={t('fleet:firmware.send')} onSend={send} onDone={onDone} onClose={onClose}>
      <TextField label={t('fleet:firmware.version')} maxLength={60} value={version} onChange={setVersion} {...(problem ? { problem: t('fleet:no.code.TEXT_EMPTY') } : {})} />
    </ActDialog>
  );
}
