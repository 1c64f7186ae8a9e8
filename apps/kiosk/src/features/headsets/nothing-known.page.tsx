import { BellRing, Button, useMessages } from '@escale/ui';
import { Screen } from '../../shell/screen.tsx';

/** The kiosk does not know what it is asked about, or knows it no more. */
export function NothingKnownPage({ onCall }: { readonly onCall: () => void }) {
  const { t } = useMessages();
  return (
    <Screen
      title={t('kioskDevice:answer.seeTeam')}
      lead={t('kioskDevice:answer.nothingKnown')}
      actions={
        <Button wide onPress={onCall}>
          <BellRing aria-hidden="true" className="lucide" />
          {t('kiosk:call.action')}
        </Button>
      }
    />
  );
}
