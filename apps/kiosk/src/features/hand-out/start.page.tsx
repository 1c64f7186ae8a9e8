import type { ImmersionState } from '@escale/domain';
import { formatTime } from '@escale/messages';
import { Button, Play, useMessages } from '@escale/ui';
import { useEffect } from 'react';
import { Screen } from '../../shell/screen.tsx';
import { play } from '../../shell/sound.ts';
import { KeptLine } from '../headsets/kept-line.tsx';
import type { Ways } from '../headsets/ways.ts';
import styles from './hand-out.module.css';

export type ReadyPageProps = Ways & { readonly tag: string; readonly eventId: string | null; readonly immersion: ImmersionState | null; readonly pending: boolean; readonly onStart: () => void };

/** The headset is theirs: it begins when they say so. */
export function ReadyPage({ tag, eventId, immersion, pending, sound, onStart, onFinish }: ReadyPageProps) {
  const { t } = useMessages();
  useEffect(() => {
    if (sound) play('ok');
    // Once: turning the sound back on does not play it again.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the switch is read when the screen comes
  }, []);
  return (
    <Screen
      title={t('kioskHandOut:ready.title')}
      lead={t('kioskHandOut:ready.lead', { minutes: immersion?.minutesLeft ?? 0 })}
      actions={
        <>
          <Button wide pending={pending} onPress={onStart}>
            <Play aria-hidden="true" className="lucide" />
            {t('kioskHandOut:ready.start')}
          </Button>
          <Button wide look="quiet" onPress={onFinish}>
            {t('kioskHandOut:ready.later')}
          </Button>
        </>
      }
    >
      <p className={styles['tag']}>{tag}</p>
      <p>{t('kioskHandOut:ready.text')}</p>
      <KeptLine eventId={eventId} />
    </Screen>
  );
}

export type StartedPageProps = Ways & { readonly tag: string; readonly immersion: ImmersionState | null; /** Another headset of the same booking; null where all were taken. */ readonly onNext: (() => void) | null };

/** Until when it is worn, and that the kiosk will say so. */
export function StartedPage({ tag, immersion, zone, onNext, onFinish }: StartedPageProps) {
  const { t, spoken: locale } = useMessages();
  return (
    <Screen
      title={t('kioskHandOut:started.title')}
      {...(immersion?.allowedUntil == null ? {} : { lead: t('kioskHandOut:started.until', { time: formatTime(immersion.allowedUntil, zone, locale) }) })}
      actions={
        <>
          {onNext !== null && (
            <Button wide onPress={onNext}>
              {t('kioskHandOut:started.next')}
            </Button>
          )}
          <Button wide look={onNext === null ? 'primary' : 'quiet'} onPress={onFinish}>
            {t('kiosk:finish')}
          </Button>
        </>
      }
    >
      <p className={styles['tag']}>{tag}</p>
      <p>{t('kioskHandOut:started.text')}</p>
    </Screen>
  );
}
