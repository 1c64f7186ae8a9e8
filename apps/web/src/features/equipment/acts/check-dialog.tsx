import { useState } from 'react';
import { CheckUnitsMutation, ReceiveUnitsMutation, ReturnUnitsMutation } from '../equipment.graphql.ts';
import type { FleetUnit } from '../facts.ts';
import { useFleetFrame } from '../fleet-context.ts';
import type { UnitsDone } from '../use-unit-work.ts';
import { whatOf } from '../words.presenter.ts';
import { ActDialog } from './act-dialog.tsx';
import { CheckFields, checkInput, NO_CHECK } from './check-fields.tsx';

const SENDS = { CHECK: CheckUnitsMutation, RETURN_TO_SERVICE: ReturnUnitsMutation, RECEIVE: ReceiveUnitsMutation } as const;

type CheckDialogProps = { readonly act: keyof typeof SENDS; readonly units: readonly FleetUnit[]; readonly onDone: (done: UnitsDone) => void; readonly onClose: () => void };

/** Units are looked at before they serve: for the first time, after a repair, or on arrival. */
export function CheckDialog({ act, units, onDone, onClose }: CheckDialogProps) {
  const { reading, work } = useFleetFrame();
  const { t } = reading;
  const [check, setCheck] = useState(NO_CHECK);
  return (
    <ActDialog
      title={t(act === 'RETURN_TO_SERVICE' ? 'fleet:check.titleBack' : 'fleet:check.title', { what: whatOf(units, reading) })}
      send={t('fleet:check.send')}
      onSend={() => work.send(SENDS[act], { unitIds: units.map(({ id }) => id), check: checkInput(check) })}
      onDone={onDone}
      onClose={onClose}
    >
      <CheckFields worn={units.some(({ worn }) => worn)} value={check} onChange={setCheck} />
    </ActDialog>
  );
}
