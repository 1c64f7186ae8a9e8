import { Button } from '@escale/ui';
import { useState } from 'react';
import type { FleetUnit } from '../facts.ts';
import { useFleetFrame } from '../fleet-context.ts';
import type { UnitsDone } from '../use-unit-work.ts';
import { bookingsInWords } from '../words.presenter.ts';
import styles from './acts.module.css';
import { CareDialog } from './care-dialog.tsx';
import { CheckDialog } from './check-dialog.tsx';
import { ModulesDialog } from './modules-dialog.tsx';
import { BatteryDialog, FirmwareDialog } from './note-dialogs.tsx';
import { type ManyAct, offered, SAID } from './offered.presenter.ts';
import { OutDialog } from './out-dialog.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import { RetireDialog } from './retire-dialog.tsx';
import { ArrivalDialog, SendDialog } from './send-dialog.tsx';

/** What can be done with some units; each asks first, for what was noted of equipment stays noted. What fits only some of them says how many. */
export function ActMenu({ units, onDone }: { readonly units: readonly FleetUnit[]; readonly onDone?: () => void }) {
  const { reading, work, keeper } = useFleetFrame();
  const { t } = reading;
  const [asking, setAsking] = useState<{ readonly act: ManyAct; readonly units: readonly FleetUnit[] } | null>(null);
  const told = (act: ManyAct, done: UnitsDone, count: number): void => {
    setAsking(null);
    const detail = bookingsInWords(done, t);
    work.tell({ tone: done.stranded > 0 ? 'warn' : 'ok', title: t(`fleet:done.${SAID[act]}`, { count }), ...(detail === undefined ? {} : { detail }) });
    onDone?.();
  };
  return (
    <div className={styles['acts']}>
      {offered(units, keeper).map(({ act, fitting, main }) => (
        <Button key={act} look={main ? 'primary' : act === 'RETIRE' ? 'plain' : 'quiet'} onPress={() => setAsking({ act, units: fitting })}>
          {fitting.length === units.length ? t(act === 'PLAN' ? 'fleet:act.plan' : `fleet:act.${act}`) : t('fleet:select.some', { act: t(act === 'PLAN' ? 'fleet:act.plan' : `fleet:act.${act}`), count: fitting.length })}
        </Button>
      ))}
      {asking !== null && <Question act={asking.act} units={asking.units} onDone={(done) => told(asking.act, done, asking.units.length)} onClose={() => setAsking(null)} />}
    </div>
  );
}

function Question({ act, ...props }: { readonly act: ManyAct; readonly units: readonly FleetUnit[]; readonly onDone: (done: UnitsDone) => void; readonly onClose: () => void }) {
  switch (act) {
    case 'INSPECT':
    case 'SANITISE':
    case 'CHARGE':
      return <CareDialog act={act} {...props} />;
    case 'CHECK':
    case 'RETURN_TO_SERVICE':
    case 'RECEIVE':
      return <CheckDialog act={act} {...props} />;
    case 'READ_BATTERY':
      return <BatteryDialog {...props} />;
    case 'NOTE_FIRMWARE':
      return <FirmwareDialog {...props} />;
    case 'TAKE_OUT':
      return <OutDialog {...props} />;
    case 'SET_MODULES':
      return <ModulesDialog {...props} />;
    case 'SEND':
      return <SendDialog {...props} />;
    case 'CHANGE_ARRIVAL':
      return <ArrivalDialog {...props} />;
    case 'RETIRE':
      return <RetireDialog {...props} />;
    case 'PLAN':
      return <PlanDialog {...props} />;
    default:
      return null;
  }
}
