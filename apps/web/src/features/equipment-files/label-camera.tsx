import { tagOfScan } from '@escale/domain';
import { Button, Notice, useCamera, useMessages } from '@escale/ui';
import { useState } from 'react';
import styles from './equipment-files.module.css';

type LabelCameraProps = { readonly onTag: (tag: string) => void; readonly onAgain: () => void };

/** What the camera of the phone sees, until a label is read; off as soon as this is gone. */
export function LabelCamera({ onTag, onAgain }: LabelCameraProps) {
  const { t } = useMessages();
  const [stranger, setStranger] = useState(false);
  const { video, state, late } = useCamera('environment', (text) => {
    const tag = tagOfScan(text);
    setStranger(tag === null);
    if (tag !== null) onTag(tag);
    return tag !== null;
  });
  if (state === 'refused' || state === 'absent') {
    return (
      <Notice tone="warn" actions={<Button look="quiet" onPress={onAgain}>{t('equipmentFiles:scan.again')}</Button>}>
        {state === 'refused' ? t('equipmentFiles:scan.refusedCamera') : t('equipmentFiles:scan.noCamera')}
      </Notice>
    );
  }
  const hint = state === 'starting' ? t('equipmentFiles:scan.starting') : stranger ? t('equipmentFiles:scan.notALabel') : late ? t('equipmentFiles:scan.unreadable') : t('equipmentFiles:scan.help');
  return (
    <div className={styles['form']}>
      <div className={styles['view']}>
        <video ref={video} className={styles['picture']} muted playsInline aria-label={t('equipmentFiles:scan.picture')} />
        <span aria-hidden="true" className={styles['aim']} />
      </div>
      <p role="status">{hint}</p>
    </div>
  );
}
