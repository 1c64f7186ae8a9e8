import { readTag } from '@escale/domain';
import { Button, Camera, PageTitle, TextField, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { usePageTitle } from '../../shell/use-page-title.ts';
import styles from './equipment-files.module.css';
import { LabelCamera } from './label-camera.tsx';

/** A label that is scanned with the phone, or typed, opens its unit. */
export function ScanPage() {
  const { t } = useMessages();
  usePageTitle(t('equipmentFiles:scan.title'));
  const navigate = useNavigate();
  // Each try has its own camera; 0 is none yet, for a browser asks before it gives one.
  const [tries, setTries] = useState(0);
  const [typed, setTyped] = useState('');
  const [unreadable, setUnreadable] = useState(false);
  const open = (tag: string): void => void navigate(`/e/${encodeURIComponent(tag)}`);
  return (
    <div className={styles['page']}>
      <PageTitle>{t('equipmentFiles:scan.title')}</PageTitle>
      {tries === 0 ? (
        <Button onPress={() => setTries(1)}>
          <Camera aria-hidden="true" className="lucide" />
          {t('equipmentFiles:scan.begin')}
        </Button>
      ) : (
        <LabelCamera key={tries} onTag={open} onAgain={() => setTries(tries + 1)} />
      )}
      <form
        className={styles['typed']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          const tag = readTag(typed);
          if (tag === null) setUnreadable(true);
          else open(tag);
        }}
      >
        <TextField
          label={t('equipmentFiles:scan.tag')}
          hint={t('equipmentFiles:scan.tagHelp')}
          value={typed}
          autoComplete="off"
          spellCheck="false"
          maxLength={40}
          onChange={(text) => {
            setTyped(text);
            setUnreadable(false);
          }}
          {...(unreadable ? { problem: t('equipmentFiles:scan.tagUnreadable') } : {})}
        />
        <Button type="submit" look="quiet">
          {t('equipmentFiles:scan.go')}
        </Button>
      </form>
    </div>
  );
}
