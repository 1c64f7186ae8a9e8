import { Button, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useDevice } from '../../offline/use-device.tsx';
import { Screen } from '../../shell/screen.tsx';
import { ExportEvents } from '../staff/export-events.tsx';

/** Shut out by its team with something left to hand on: first that, then everything is forgotten. */
export function RevokedPage() {
  const { t } = useMessages();
  const device = useDevice();
  const [exported, setExported] = useState(false);
  const count = device.unsent().length;
  return (
    <Screen
      title={t('kioskDevice:revoked.title')}
      lead={t('kioskDevice:revoked.lead')}
      actions={
        <>
          <ExportEvents onExported={() => setExported(true)} />
          <Button wide look="danger" isDisabled={!exported} onPress={() => void device.forget()}>
            {t('kioskDevice:revoked.forget')}
          </Button>
        </>
      }
    >
      <p>{t('kioskDevice:revoked.text', { count })}</p>
    </Screen>
  );
}
