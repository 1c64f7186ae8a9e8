import { readPresenceCode } from '@escale/domain';
import { Button, Camera, Notice, TextField, useCamera, useMessages } from '@escale/ui';
import { useState } from 'react';
import styles from './sign.module.css';

/** The code a kiosk shows, read by the camera of the phone or typed. */
export function KioskCode({ onCode }: { readonly onCode: (code: string) => void }) {
  const { t } = useMessages();
  // A browser asks before it gives a camera: only once somebody wants it.
  const [looking, setLooking] = useState(false);
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  return (
    <div className={styles['steps']}>
      <h3 className={styles['step']}>{t('signing:stepCode')}</h3>
      <p className={styles['soft']}>{t('signing:stepCodeText')}</p>
      {looking ? <KioskCamera onCode={onCode} /> : <Button onPress={() => setLooking(true)}><Camera aria-hidden="true" className="lucide" />{t('signing:scan')}</Button>}
      <form
        className={styles['steps']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (readPresenceCode(typed) === null) setWrong(true);
          else onCode(typed);
        }}
      >
        <TextField
          label={t('signing:typed')}
          hint={t('signing:typedHint')}
          value={typed}
          autoComplete="off"
          spellCheck="false"
          maxLength={40}
          onChange={(text) => {
            setTyped(text);
            setWrong(false);
          }}
          {...(wrong ? { problem: t('signing:typedWrong') } : {})}
        />
        <Button type="submit" look="quiet">{t('signing:next')}</Button>
      </form>
    </div>
  );
}

function KioskCamera({ onCode }: { readonly onCode: (code: string) => void }) {
  const { t } = useMessages();
  const [stranger, setStranger] = useState(false);
  const { video, state, late } = useCamera('environment', (text) => {
    const isCode = readPresenceCode(text) !== null;
    setStranger(!isCode);
    if (isCode) onCode(text);
    return isCode;
  });
  if (state === 'refused' || state === 'absent') return <Notice tone="warn">{t(`signing:camera.${state}`)}</Notice>;
  return (
    <div className={styles['steps']}>
      <video ref={video} className={styles['picture']} muted playsInline aria-label={t('signing:scanning')} />
      <p role="status">{state === 'starting' ? t('signing:camera.starting') : stranger ? t('signing:refusal.CODE_UNREADABLE') : late ? t('signing:camera.late') : t('signing:scanning')}</p>
    </div>
  );
}
