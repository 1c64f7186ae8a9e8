import { CARE_FACT, type Complaint, handBackFacts, isDoneHere, type KioskFact, type KioskSnapshot, unitCare } from '@escale/domain';
import { BatteryCharging, Button, CircleCheck, TriangleAlert, Undo2, useMessages } from '@escale/ui';
import { type ReactNode, useState } from 'react';
import { Screen } from '../../shell/screen.tsx';
import { holderOf } from '../hand-back/hand-back.flow.tsx';
import { TellingPages } from '../hand-back/telling.tsx';
import { BatteryPage } from './battery.page.tsx';
import { careRow, chargeWords } from './care.presenter.ts';
import { CareSteps } from './care-steps.tsx';
import styles from './care.module.css';
import { forgetFirstTime } from './first-timers.ts';
import { KeptLine } from './kept-line.tsx';
import { NotKeptPage } from './not-kept.page.tsx';
import { useKeep } from './use-keep.ts';
import { useNow } from '../../shell/use-now.ts';

const DONE = { LOOK: 'looked', CLEAN: 'cleaned', CHARGE: 'charged' } as const;

/** One headset and its next step; each step done leads to the one after. */
export function UnitCarePage({ view, unitId, back }: { readonly view: KioskSnapshot; readonly unitId: string; readonly back: ReactNode }) {
  const { t } = useMessages();
  const now = useNow(15_000);
  const [at, setAt] = useState<'step' | 'steps' | 'telling' | 'battery'>('step');
  const [eventId, setEventId] = useState<string | null>(null);
  const { keep, again, pending } = useKeep();
  const unit = view.units.find(({ id }) => id === unitId);
  const care = unit === undefined ? null : unitCare(view, unit, now);
  const model = view.models.find(({ id }) => id === unit?.modelId);
  if (again !== null) return <NotKeptPage onAgain={again} />;
  if (unit === undefined || care === null || model === undefined) return <Screen title={t('kioskHeadsets:team.title')} lead={t('kioskHeadsets:team.none')} actions={back} />;

  const note = (facts: readonly KioskFact[]) =>
    keep(facts, 'TEAM', (kept) => {
      setEventId(kept);
      setAt('step');
    });
  const isBack = () => {
    forgetFirstTime(unit.id);
    note(handBackFacts(unit, holderOf(view, unit), { missing: [], complaint: null }));
  };
  const tell = (complaint: Complaint) => note([{ type: 'INCIDENT_REPORTED', unitId: unit.id, ...complaint }, ...(care.step === 'LOOK' && complaint.severity === 'MINOR' ? [{ type: 'INSPECTED', unitId: unit.id } as const] : [])]);
  const { step } = care;
  const done = () => isDoneHere(step) && note([{ type: CARE_FACT[step], unitId: unit.id }]);

  if (at === 'telling') return <TellingPages pending={pending} onTold={tell} />;
  if (at === 'battery') return <BatteryPage pending={pending} onRead={(battery) => note([{ type: 'BATTERY_READ', unitId: unit.id, battery }])} />;
  if (at === 'steps' && isDoneHere(step)) return <CareSteps items={care.items} pending={pending} last={t(`kioskHeadsets:team.${DONE[step]}`)} onDone={done} />;

  const row = careRow(care, t);
  const away = step === 'FIND' || step === 'CALL_BACK' || step === 'OUT';
  return (
    <Screen
      title={row.step}
      lead={t(`kioskHeadsets:team.todo.${step}`)}
      actions={
        <>
          {away && (
            <Button wide pending={pending} onPress={isBack}>
              <Undo2 aria-hidden="true" className="lucide" />
              {t('kioskHeadsets:team.back')}
            </Button>
          )}
          {isDoneHere(step) && (
            <Button wide pending={pending} onPress={care.items.length > 0 ? () => setAt('steps') : done}>
              <CircleCheck aria-hidden="true" className="lucide" />
              {care.items.length > 0 ? t('kioskHeadsets:team.begin') : t(`kioskHeadsets:team.${DONE[step]}`)}
            </Button>
          )}
          {(step === 'CHARGE' || step === 'READY') && (
            <Button wide look="quiet" onPress={() => setAt('battery')}>
              <BatteryCharging aria-hidden="true" className="lucide" />
              {t('kioskHeadsets:team.battery')}
            </Button>
          )}
          {(step === 'LOOK' || step === 'READY') && (
            <Button wide look="quiet" onPress={() => setAt('telling')}>
              <TriangleAlert aria-hidden="true" className="lucide" />
              {t('kioskHeadsets:team.broken')}
            </Button>
          )}
          {back}
        </>
      }
    >
      <p className={styles['tag']}>{unit.tag}</p>
      {row.detail !== null && <p>{row.detail}</p>}
      {(step === 'CHARGE' || step === 'READY') && chargeWords(care, model, now, t).map((line) => <p key={line}>{line}</p>)}
      <KeptLine eventId={eventId} />
    </Screen>
  );
}
