import { Button, Camera, Notice, useCamera, useMessages } from '@escale/ui';
import { useState } from 'react';
import { CameraFrame } from '../../shell/camera-frame.tsx';
import { Screen } from '../../shell/screen.tsx';
import { photoOf } from './fit-photo.ts';

/** A picture of what is wrong; nothing is searched in it. */
export function PhotoPage({ onPhoto }: { readonly onPhoto: (photo: string | null) => void }) {
  const { t } = useMessages();
  const [heavy, setHeavy] = useState(false);
  const [pending, setPending] = useState(false);
  const { video, state } = useCamera('environment', () => false);
  const absent = state === 'absent' || state === 'refused';
  const take = async () => {
    if (video.current === null) return;
    setPending(true);
    const photo = await photoOf(video.current);
    setPending(false);
    if (photo === null) setHeavy(true);
    else onPhoto(photo);
  };
  return (
    <Screen
      title={t('kioskHandBack:photo.title')}
      lead={heavy ? t('kioskHandBack:photo.tooLarge') : t('kioskHandBack:photo.lead')}
      actions={
        <>
          {absent ? (
            <Notice tone="warn">{t('kioskHandBack:photo.noCamera')}</Notice>
          ) : (
            <CameraFrame video={video} state={state} label={t('kioskHandBack:photo.picture')} />
          )}
          {!absent && (
            <Button wide pending={pending} isDisabled={state !== 'on'} onPress={() => void take()}>
              <Camera aria-hidden="true" className="lucide" />
              {t('kioskHandBack:photo.take')}
            </Button>
          )}
          <Button wide look="quiet" onPress={() => onPhoto(null)}>
            {t('kioskHandBack:photo.without')}
          </Button>
        </>
      }
    />
  );
}
