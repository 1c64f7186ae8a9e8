import { bestUnit, decideLabel, idOf, type IncidentKind, isWearing, type KioskSnapshot, type SnapshotBooking, type SnapshotUnit, swapFacts } from '@escale/domain';
import { Button, QrCode, Undo2, useMessages } from '@escale/ui';
import { useState } from 'react';
import { uuidV7 } from '../../offline/uuid-v7.ts';
import { useDevice } from '../../offline/use-device.tsx';
import { Screen } from '../../shell/screen.tsx';
import { FindLabel } from '../headsets/find-label.page.tsx';
import { passFirstTime } from '../headsets/first-timers.ts';
import { KeptLine } from '../headsets/kept-line.tsx';
import { NotKeptPage } from '../headsets/not-kept.page.tsx';
import { useKeep } from '../headsets/use-keep.ts';
import type { Ways } from '../headsets/ways.ts';
import styles from './hand-back.module.css';
import { KindPage } from './kind.page.tsx';

export type SwapFlowProps = Ways & { readonly view: KioskSnapshot; readonly unit: SnapshotUnit; readonly booking: SnapshotBooking; readonly onHandBack: () => void };

type Swap = { readonly at: 'kind' } | { readonly at: 'next' | 'find'; readonly kind: IncidentKind; readonly refused: string | null; readonly scans: number } | { readonly at: 'done'; readonly tag: string; readonly runs: boolean; readonly eventId: string | null };

/** It does not work: what is wrong, the next one, and the session goes on. */
export function SwapFlow({ view, unit, booking, listening, onHandBack, onFinish }: SwapFlowProps) {
  const { t } = useMessages();
  const device = useDevice();
  const [swap, setSwap] = useState<Swap>({ at: 'kind' });
  const { keep, again } = useKeep();
  if (again !== null) return <NotKeptPage onAgain={again} />;
  if (swap.at === 'kind') return <KindPage onKind={(kind) => setSwap({ at: 'next', kind, refused: null, scans: 0 })} />;
  if (swap.at === 'done') {
    return (
      <Screen
        title={t('kioskHandBack:swap.done')}
        lead={swap.runs ? t('kioskHandBack:swap.doneText', { tag: swap.tag }) : t('kioskHandBack:swap.doneWaiting', { tag: swap.tag })}
        actions={
          <Button wide onPress={onFinish}>
            {t('kiosk:finish')}
          </Button>
        }
      >
        <KeptLine eventId={swap.eventId} />
      </Screen>
    );
  }
  const { kind } = swap;
  const onTag = (tag: string) => {
    const answer = decideLabel(view, booking, tag, device.now());
    if (answer.say !== 'TAKE') {
      setSwap({ at: 'find', kind, refused: tag, scans: swap.scans + 1 });
      return;
    }
    const next = answer.unit;
    const runs = isWearing(booking.worn, unit.id);
    keep(swapFacts(unit, next, booking, { incidentId: idOf<'Incident'>(uuidV7()), kind, severity: 'BLOCKING', account: '', photo: null }), 'PERSON', (eventId) => {
      passFirstTime(unit.id, next.id);
      setSwap({ at: 'done', tag: next.tag, runs, eventId });
    });
  };
  if (swap.at === 'find') return <FindLabel key={swap.scans} said={swap.refused === null ? null : t('kioskHandBack:swap.stop', { tag: swap.refused })} listening={listening} onTag={onTag} />;
  const best = bestUnit(view, booking, device.now(), unit.id)?.unit ?? null;
  const giveBack = (
    <Button wide look={best === null ? 'primary' : 'quiet'} onPress={onHandBack}>
      <Undo2 aria-hidden="true" className="lucide" />
      {t('kioskHandBack:swap.giveBack', { tag: unit.tag })}
    </Button>
  );
  if (best === null) return <Screen title={t('kioskHandBack:swap.none')} lead={t('kioskHandBack:swap.noneText')} actions={giveBack} />;
  return (
    <Screen
      title={t('kioskHandBack:swap.title')}
      lead={t('kioskHandBack:swap.lead', { tag: unit.tag })}
      actions={
        <>
          <Button wide onPress={() => setSwap({ ...swap, at: 'find' })}>
            <QrCode aria-hidden="true" className="lucide" />
            {t('kioskHandBack:swap.scan')}
          </Button>
          {giveBack}
        </>
      }
    >
      <p className={styles['tag']}>{best.tag}</p>
      {best.spaceName !== null && <p>{t('kioskHandOut:unit.where', { space: best.spaceName })}</p>}
    </Screen>
  );
}
