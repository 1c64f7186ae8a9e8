import { presenceStep } from '@escale/domain';
import { ArrowLeft, Button, Notice, Progress, Tablet, useMessages } from '@escale/ui';
import { useEffect, useState } from 'react';
import { useDeviceState } from '../../offline/use-device.tsx';
import { QrPicture } from '../../shell/qr-picture.tsx';
import { Screen } from '../../shell/screen.tsx';
import { useNow } from '../../shell/use-now.ts';
import { codeShownIn, secondsLeft, type ShownCode } from './presence-code.presenter.ts';
import styles from './presence-code.module.css';

export type PresenceCodePageProps = { readonly onTablet: () => void; readonly onBack: () => void };

/** The code that proves to a phone that its bearer stands here. Made from this kiosk's secret and the hour alone: it needs no network, and names nobody. */
export function PresenceCodePage({ onTablet, onBack }: PresenceCodePageProps) {
  const { t } = useMessages();
  const { identity, clock } = useDeviceState();
  const now = useNow();
  const step = presenceStep(now);
  // The one of a moment ago stays until the next is made: the service takes it that long.
  const [code, setCode] = useState<ShownCode | null>(null);
  useEffect(() => {
    if (identity === null) return;
    let isWanted = true;
    void codeShownIn(step, identity, location.origin).then((made) => isWanted && setCode(made));
    return () => {
      isWanted = false;
    };
  }, [identity, step]);
  return (
    <Screen
      title={t('kioskSign:code.title')}
      lead={t('kioskSign:code.lead')}
      actions={
        <>
          {code === null ? (
            <Progress label={t('kioskSign:code.making')} />
          ) : (
            <figure className={styles['code']}>
              <QrPicture text={code.text} label={t('kioskSign:code.picture')} className={styles['picture']} />
              <figcaption>
                {t('kioskSign:code.letters')} <strong translate="no" className={styles['letters']}>{code.letters}</strong>
              </figcaption>
            </figure>
          )}
          <p role="timer" className={styles['next']}>
            {t('kioskSign:code.next', { seconds: secondsLeft(now) })}
          </p>
          <Button wide look="quiet" onPress={onTablet}>
            <Tablet aria-hidden="true" className="lucide" />
            {t('kioskSign:code.tablet')}
          </Button>
          <Button wide look="plain" onPress={onBack}>
            <ArrowLeft aria-hidden="true" className="lucide" />
            {t('kioskSign:code.back')}
          </Button>
        </>
      }
    >
      {!clock.sure && <Notice tone="warn">{t('kioskSign:code.unsure')}</Notice>}
    </Screen>
  );
}
