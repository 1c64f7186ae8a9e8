import { Button, useMessages } from '@escale/ui';
import { type ReactNode, useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { Screen } from '../../shell/screen.tsx';
import styles from './walk-in.module.css';

/** As the service reads them (`read-event.ts`). */
const NAME_LENGTH = 80;

/** A first name, for who wants to say it. */
export function NamePage({ back, onName }: { readonly back: ReactNode; readonly onName: (givenName: string | null) => void }) {
  const { t } = useMessages();
  const [name, setName] = useState('');
  const written = name.trim();
  return (
    <Screen
      title={t('kioskArrivals:walkIn.nameTitle')}
      lead={t('kioskArrivals:walkIn.nameLead')}
      actions={
        <form
          className={styles['form']}
          onSubmit={(event) => {
            event.preventDefault();
            if (written !== '') onName(written);
          }}
        >
          <TextField value={name} onChange={setName} maxLength={NAME_LENGTH} autoComplete="off">
            <Label className={styles['label'] ?? ''}>{t('kioskArrivals:walkIn.name')}</Label>
            <Input className={styles['name'] ?? ''} autoCapitalize="words" spellCheck={false} dir="auto" />
          </TextField>
          <Button wide type="submit" isDisabled={written === ''}>
            {t('kioskArrivals:walkIn.withName')}
          </Button>
          <Button wide look="quiet" onPress={() => onName(null)}>
            {t('kioskArrivals:walkIn.withoutName')}
          </Button>
          {back}
        </form>
      }
    />
  );
}
