import { formatPhone } from '@escale/messages';
import { ArrowLeft, BellRing, Button, useMessages } from '@escale/ui';
import { useEffect, useState } from 'react';
import { Screen } from './screen.tsx';
import { play } from './sound.ts';

/** Rings like a bell on a counter. It promises nobody's coming: in this first form the kiosk cannot know. */
export function CallPage({ phone, onBack }: { readonly phone: string | null; readonly onBack: () => void }) {
  const { t } = useMessages();
  const [rings, setRings] = useState(1);
  const canRing = 'AudioContext' in globalThis;
  useEffect(() => {
    play('call');
  }, [rings]);
  return (
    <Screen
      title={canRing ? t('kiosk:call.title') : t('kiosk:call.silent')}
      lead={canRing ? t('kiosk:call.text') : t('kiosk:call.silentText')}
      actions={
        <>
          {canRing && (
            <Button wide look="quiet" onPress={() => setRings((number) => number + 1)}>
              <BellRing aria-hidden="true" className="lucide" />
              {t('kiosk:call.again')}
            </Button>
          )}
          <Button wide onPress={onBack}>
            <ArrowLeft aria-hidden="true" className="lucide" />
            {t('words:back')}
          </Button>
        </>
      }
    >
      {phone !== null && <p>{t('kiosk:call.phone', { phone: formatPhone(phone) })}</p>}
    </Screen>
  );
}
