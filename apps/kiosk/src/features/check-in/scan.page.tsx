import { Button, Keyboard, Notice, useCamera, useMessages } from '@escale/ui';
import { useState } from 'react';
import { CameraFrame } from '../../shell/camera-frame.tsx';
import { Screen } from '../../shell/screen.tsx';
import { codeInHand, labelInHand } from './code-in-hand.presenter.ts';

export type ScanPageProps = { readonly onCode: (text: string) => void; /** Whether it is the label of a unit of this place, which says something by itself. */ readonly isUnit: (tag: string) => boolean; readonly onType: () => void };

/** The only screen on which the camera is on. Whatever it cannot do, typing stays offered. */
export function ScanPage({ onCode, isUnit, onType }: ScanPageProps) {
  const { t } = useMessages();
  // What was shown that is no code of ours: a piece of equipment's label, or anything.
  const [stranger, setStranger] = useState<{ readonly label: string | null } | null>(null);
  const { video, state, late } = useCamera('user', (text) => {
    const label = labelInHand(text);
    const ours = codeInHand(text) !== null || (label !== null && isUnit(label));
    setStranger((before) => (ours ? null : before?.label === label ? before : { label }));
    if (ours) onCode(text);
    return ours;
  });
  const absent = state === 'absent' || state === 'refused';
  const hint = stranger !== null ? (stranger.label === null ? t('kiosk:scan.notATicket') : t('kiosk:scan.label', { tag: stranger.label })) : late ? t('kiosk:scan.unreadable') : t('kiosk:scan.help');
  return (
    <Screen
      title={t('kiosk:scan.title')}
      {...(absent ? {} : { lead: hint })}
      actions={
        <>
          {absent ? (
            <Notice tone="warn">{t('kiosk:scan.noCamera')}</Notice>
          ) : (
            <CameraFrame video={video} state={state} label={t('kiosk:scan.picture')} mirrored aim />
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
