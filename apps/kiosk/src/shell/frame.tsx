import { BellRing, LanguageSwitch, RotateCcw, useMessages, Volume2, VolumeX, Button } from '@escale/ui';
import type { ReactNode } from 'react';
import styles from './frame.module.css';
import { Strip } from './strip.tsx';

export type FrameProps = {
  readonly demo: boolean;
  readonly place?: ReactNode;
  readonly progress?: { readonly step: number; readonly total: number } | null;
  readonly sound?: { readonly on: boolean; readonly onChange: (on: boolean) => void };
  /** What changes the language; French and English where nothing else is given, nothing where the screen has its own. */
  readonly languages?: ReactNode;
  readonly onRestart?: () => void;
  readonly onCall?: () => void;
  /** Opens the screen of the team; nothing where there is none yet. */
  readonly onTeam?: () => void;
  readonly children: ReactNode;
};

/** What every screen has around it: where one is, the language, and at the foot the state of the kiosk and the two ways out. */
export function Frame({ demo, place, progress, sound, languages = <LanguageSwitch />, onRestart, onCall, onTeam, children }: FrameProps) {
  const { t } = useMessages();
  return (
    <div className={styles['frame']}>
      <header className={styles['header']}>
        <div className={styles['place']}>{place ?? t('words:productName')}</div>
        {progress != null && (
          <p className={styles['dots']}>
            <span className="visually-hidden">{t('kiosk:progress', progress)}</span>
            {Array.from({ length: progress.total }, (_, dot) => (
              <span key={dot} aria-hidden="true" className={styles['dot']} data-done={dot < progress.step || undefined} />
            ))}
          </p>
        )}
        <div className={styles['settings']}>
          {sound !== undefined && (
            <button type="button" className={styles['sound']} aria-pressed={sound.on} onClick={() => sound.onChange(!sound.on)}>
              {sound.on ? <Volume2 aria-hidden="true" className="lucide" /> : <VolumeX aria-hidden="true" className="lucide" />}
              <span>{sound.on ? t('kiosk:sound.on') : t('kiosk:sound.off')}</span>
            </button>
          )}
          {languages}
        </div>
      </header>
      <main className={styles['main']}>{children}</main>
      <footer className={styles['foot']}>
        <div className={styles['strip']}>
          {onTeam !== undefined && <Strip onTeam={onTeam} />}
          {demo && <p dir="auto" className={styles['demo']}>{t('demo:barShort')}</p>}
        </div>
        <div className={styles['ways']}>
          {onRestart !== undefined && (
            <Button look="quiet" onPress={onRestart}>
              <RotateCcw aria-hidden="true" className="lucide" />
              {t('kiosk:restart')}
            </Button>
          )}
          {onCall !== undefined && (
            <Button look="quiet" onPress={onCall}>
              <BellRing aria-hidden="true" className="lucide" />
              {t('kiosk:call.action')}
            </Button>
          )}
        </div>
      </footer>
    </div>
  );
}
