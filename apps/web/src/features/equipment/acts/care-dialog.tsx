import { ChargeUnitsMutation, InspectUnitsMutation, SanitiseUnitsMutation } from '../equipment.graphql.ts';
import type { FleetUnit } from '../facts.ts';
import { useFleetFrame } from '../fleet-context.ts';
import type { UnitsDone } from '../use-unit-work.ts';
import { whatOf } from '../words.presenter.ts';
import { ActDialog } from './act-dialog.tsx';

const SENDS = { INSPECT: InspectUnitsMutation, SANITISE: SanitiseUnitsMutation, CHARGE: ChargeUnitsMutation } as const;

type CareDialogProps = { readonly act: keyof typeof SENDS; readonly units: readonly FleetUnit[]; readonly onDone: (done: UnitsDone) => void; readonly onClose: () => void };

/** Units were cleaned, charged or looked at: how many is said before, for the next person puts the headset on, and what was noted stays noted. */
export function CareDialog({ act, units, onDone, onClose }: CareDialogProps) {
  const { reading, work } = useFleetFrame();
  const { t } = reading;
  return (
    <ActDialog title={t(`fleet:tend.title.${act}`, { what: whatOf(units, reading) })} send={t('fleet:tend.send')} onSend={() => work.send(SENDS[act], { unitIds: units.map(({ id }) => id) })} onDone={onDone} onClose={onClose}>
      <p>{t(`fleet:tend.text.${act}`, { count: units.length })}</p>
    </ActDialog>
  );
}
