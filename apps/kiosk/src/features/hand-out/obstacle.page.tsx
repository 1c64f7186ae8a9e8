import type { LabelAnswer } from '@escale/domain';
import { BellRing, Button, CircleAlert, QrCode, useMessages, Users } from '@escale/ui';
import { Screen } from '../../shell/screen.tsx';
import styles from './hand-out.module.css';

export type Stopped = Extract<LabelAnswer, { readonly say: 'STOP' }>;

export type ObstaclePageProps = {
  readonly stopped: Stopped;
  /** The tag of a unit with nothing against it; null where there is none. */
  readonly better: string | null;
  readonly onBetter: () => void;
  readonly onTeam: () => void;
  readonly onCall: () => void;
};

function Reasons({ stopped: { obstacles, override } }: { readonly stopped: Stopped }) {
  const { t } = useMessages();
  return (
    <ul role="list" className={styles['lines']}>
      {override === 'NEVER' ? <li>{t('kioskHandOut:obstacle.gone')}</li> : obstacles.map((obstacle) => <li key={obstacle}>{t(`kioskHeadsets:obstacle.${obstacle}`)}</li>)}
    </ul>
  );
}

/** Why not this headset, and which one instead. */
export function ObstaclePage({ stopped, better, onBetter, onTeam, onCall }: ObstaclePageProps) {
  const { t } = useMessages();
  return (
    <Screen
      title={t('kioskHandOut:obstacle.title')}
      lead={better === null ? t('kioskHandOut:obstacle.ask') : t('kioskHandOut:obstacle.take', { tag: better })}
      drawing={<CircleAlert aria-hidden="true" />}
      actions={
        <>
          {better === null ? (
            <Button wide onPress={onCall}>
              <BellRing aria-hidden="true" className="lucide" />
              {t('kiosk:call.action')}
            </Button>
          ) : (
            <Button wide onPress={onBetter}>
              <QrCode aria-hidden="true" className="lucide" />
              {t('kioskHandOut:obstacle.takeAction', { tag: better })}
            </Button>
          )}
          {stopped.override !== 'NEVER' && (
            <Button wide look="plain" onPress={onTeam}>
              <Users aria-hidden="true" className="lucide" />
              {t('kioskHandOut:obstacle.override')}
            </Button>
          )}
        </>
      }
    >
      <p>{t('kioskHeadsets:tag', { tag: stopped.unit.tag })}</p>
      <Reasons stopped={stopped} />
    </Screen>
  );
}

export type OverridePageProps = { readonly stopped: Stopped; readonly pending: boolean; readonly onGive: () => void; readonly onReturned: () => void; readonly onOther: () => void };

/** For the team, behind its code: handed out all the same; what is in other hands comes back first. */
export function OverridePage({ stopped, pending, onGive, onReturned, onOther }: OverridePageProps) {
  const { t } = useMessages();
  const back = stopped.override === 'AFTER_RETURN';
  return (
    <Screen
      title={back ? t('kioskHandOut:obstacle.backTitle') : t('kioskHandOut:obstacle.teamTitle')}
      lead={back ? t('kioskHandOut:obstacle.backText') : t('kioskHandOut:obstacle.teamText')}
      actions={
        <>
          {stopped.override !== 'NEVER' && (
            <Button wide look={back ? 'primary' : 'quiet'} pending={pending} onPress={back ? onReturned : onGive}>
              {back ? t('kioskHandOut:obstacle.backGive') : t('kioskHandOut:obstacle.teamGive')}
            </Button>
          )}
          <Button wide look={back ? 'quiet' : 'primary'} onPress={onOther}>
            <QrCode aria-hidden="true" className="lucide" />
            {t('kioskHandOut:obstacle.other')}
          </Button>
        </>
      }
    >
      <p>{t('kioskHeadsets:tag', { tag: stopped.unit.tag })}</p>
      <Reasons stopped={stopped} />
    </Screen>
  );
}
