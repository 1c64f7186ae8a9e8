import { Button, Camera, Keyboard, Notice, useMessages } from '@escale/ui';
import { useState } from 'react';
import { Screen } from '../../shell/screen.tsx';
import { codeInHand } from './code-in-hand.presenter.ts';
import styles from './scan.module.css';
import { useCamera } from './use-camera.ts';

export type ScanPageProps = { readonly onCode: (text: string) => void; readonly onType: () => void };

/** The only screen on which the camera is on. Whatever it cannot do, typing stays offered. */
export function ScanPage({ onCode, onType }: ScanPageProps) {
  const { t } = useMessages();
  const [stranger, setStranger] = useState(false);
  const { video, state, late } = useCamera((text) => {
    const ours = codeInHand(text) !== null;
    setStranger(!ours);
    if (ours) onCode(text);
    return ours;
  });
  const absent = state === 'absent';
  const hint = stranger ? t('kiosk:scan.notATicket') : late ? t('kiosk:scan.unreadable') : t('kiosk:scan.help');
  return (
    <Screen
      title={t('kiosk:scan.title')}
      {...(absent ? {} : { lead: hint })}
      actions={
        <>
          {absent ? (
            <Notice tone="warn">{t('kiosk:scan.noCamera')}</Notice>
          ) : (
            <div className={styles['view']}>
              <video ref={video} className={styles['picture']} muted playsInline aria-label={t('kiosk:scan.picture')} data-on={state === 'on' || undefined} />
              {state === 'starting' && (
                <p role="status" className={styles['starting']}>
                  <Camera aria-hidden="true" className="lucide" />
                  {t('kiosk:scan.starting')}
                </p>
              )}
              <span aria-hidden="true" className={styles['aim']} />
            </div>
          )}
          <Button wide look={absent ? 'primary' : 'quiet'} onPress={onType}>
            <Keyboard aria-hidden="true" className="lucide" />
            {t('kiosk:welcome.type')}
          </Button>
        </>
      }
    />
  );
}
