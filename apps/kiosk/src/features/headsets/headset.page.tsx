import { headsetOut, type HeadsetOut, type KioskSnapshot, type SnapshotUnit } from '@escale/domain';
import { Button, Clock, type LucideIcon, Pause, Play, RectangleGoggles, TriangleAlert, Undo2, useMessages, Wrench } from '@escale/ui';
import { Screen } from '../../shell/screen.tsx';
import { firstTimersIn } from './first-timers.ts';
import { headsetView } from './headset.presenter.ts';
import styles from './headsets.module.css';
import { KeptLine } from './kept-line.tsx';
import { useNow } from '../../shell/use-now.ts';

const SHAPES: Record<HeadsetOut['standing'], LucideIcon> = { NOT_STARTED: Clock, RUNNING: Play, WARNED: TriangleAlert, OVER: TriangleAlert, BREAK: Pause, LATE: Undo2 };

export type HeadsetPageProps = {
  readonly view: KioskSnapshot;
  readonly unit: SnapshotUnit;
  readonly zone: string;
  readonly pending: boolean;
  readonly eventId: string | null;
  readonly onGo: (go: 'start' | 'again' | 'pause') => void;
  readonly onBack: () => void;
  readonly onBroken: () => void;
};

/** A headset whose label was shown: where it stands, and what to do with it, each one gesture. */
export function HeadsetPage({ view, unit, zone, pending, eventId, onGo, onBack, onBroken }: HeadsetPageProps) {
  const { t, spoken: locale } = useMessages();
  const now = useNow(1_000);
  const out = headsetOut(view, unit, now, firstTimersIn(view));
  if (out === null) return <HerePage unit={unit} eventId={eventId} onBack={onBack} />;
  const { title, lines, go, tone } = headsetView(out, { t, locale, zone });
  const Shape = SHAPES[out.standing];
  const first = go === null || tone === 'no' ? 'back' : 'go';
  return (
    <Screen
      title={title}
      drawing={<Shape aria-hidden="true" className={styles['shape']} data-look={tone} />}
      actions={
        <>
          {go !== null && (
            <Button wide look={first === 'go' ? 'primary' : 'quiet'} pending={pending} onPress={() => onGo(go)}>
              {go === 'pause' ? <Pause aria-hidden="true" className="lucide" /> : <Play aria-hidden="true" className="lucide" />}
              {t(`kioskHeadsets:headset.${go}`)}
            </Button>
          )}
          <Button wide look={first === 'back' ? 'primary' : 'quiet'} onPress={onBack}>
            <Undo2 aria-hidden="true" className="lucide" />
            {t('kioskHeadsets:headset.back')}
          </Button>
          {out.booking !== null && (
            <Button wide look="quiet" onPress={onBroken}>
              <Wrench aria-hidden="true" className="lucide" />
              {t('kioskHeadsets:headset.broken')}
            </Button>
          )}
        </>
      }
    >
      <p className={styles['tag']}>{unit.tag}</p>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <KeptLine eventId={eventId} />
    </Screen>
  );
}

const IN_CARE: readonly SnapshotUnit['status'][] = ['RETURNED', 'SANITISING', 'CHARGING', 'OUT_OF_SERVICE', 'ENROLLED', 'IN_TRANSIT'];

/** One that nobody has, as far as the kiosk knows: it may come back all the same, for it was away if it is brought. */
function HerePage({ unit, eventId, onBack }: { readonly unit: SnapshotUnit; readonly eventId: string | null; readonly onBack: () => void }) {
  const { t } = useMessages();
  const care = IN_CARE.includes(unit.status);
  return (
    <Screen
      title={care ? t('kioskHeadsets:headset.notReady') : t('kioskHeadsets:headset.here')}
      lead={care ? t('kioskHeadsets:headset.notReadyText') : t('kioskHeadsets:headset.hereText')}
      drawing={<RectangleGoggles aria-hidden="true" className={styles['shape']} />}
      actions={
        <Button wide look="quiet" onPress={onBack}>
          <Undo2 aria-hidden="true" className="lucide" />
          {t('kioskHeadsets:headset.hereBack')}
        </Button>
      }
    >
      <p className={styles['tag']}>{unit.tag}</p>
      <KeptLine eventId={eventId} />
    </Screen>
  );
}
