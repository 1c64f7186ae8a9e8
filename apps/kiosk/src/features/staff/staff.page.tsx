import { ArrowLeft, Button, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useDeviceState } from '../../offline/use-device.tsx';
import { Screen } from '../../shell/screen.tsx';
import { useIdle } from '../../shell/use-idle.ts';
import { PinPad } from './pin-pad.tsx';
import { StaffState } from './staff-state.tsx';

/** A screen of the team is left by itself, so that no visitor finds it open. */
const LEFT_ALONE = { resetAfterSeconds: 120, askForSeconds: 0 };

/** How the kiosk stands, for its team: behind their code. */
export function StaffPage({ onClose }: { readonly onClose: () => void }) {
  const { t } = useMessages();
  const { hasPin } = useDeviceState();
  const [open, setOpen] = useState(false);
  useIdle({ watching: true, policy: LEFT_ALONE, askedInDialog: false, onOver: onClose });
  const back = (
    <Button wide look="quiet" onPress={onClose}>
      <ArrowLeft aria-hidden="true" className="lucide" />
      {t('kioskDevice:team.back')}
    </Button>
  );
  if (open) return <StaffState back={back} />;
  if (!hasPin) return <Screen title={t('kioskDevice:team.title')} lead={t('kioskDevice:team.noPin')} actions={back} />;
  return (
    <Screen
      title={t('kioskDevice:team.title')}
      lead={t('kioskDevice:team.pinLead')}
      actions={
        <>
          <PinPad onRight={() => setOpen(true)} />
          {back}
        </>
      }
    />
  );
}
