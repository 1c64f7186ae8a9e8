import { Button, Keyboard, Phone, QrCode, useMessages } from '@escale/ui';
import { Button as PlainButton } from 'react-aria-components';
import { Screen } from '../../shell/screen.tsx';
import styles from './welcome.module.css';

export type WelcomePageProps = { readonly onScan: () => void; readonly onType: () => void; readonly onNoBooking: () => void; readonly onSignByPhone: () => void };

/** The screen at rest. The camera is off until somebody asks for it. */
export function WelcomePage({ onScan, onType, onNoBooking, onSignByPhone }: WelcomePageProps) {
  const { t } = useMessages();
  return (
    <Screen
      large
      title={t('kiosk:welcome.title')}
      lead={t('kiosk:welcome.lead')}
      actions={
        <>
          <PlainButton className={styles['scan'] ?? ''} onPress={onScan}>
            <QrCode aria-hidden="true" />
            {t('kiosk:welcome.scan')}
          </PlainButton>
          <Button wide look="quiet" onPress={onType}>
            <Keyboard aria-hidden="true" className="lucide" />
            {t('kiosk:welcome.type')}
          </Button>
          <Button wide look="quiet" onPress={onSignByPhone}>
            <Phone aria-hidden="true" className="lucide" />
            {t('kioskSign:byPhone')}
          </Button>
          <Button wide look="plain" onPress={onNoBooking}>
            {t('kiosk:welcome.noBooking')}
          </Button>
        </>
      }
    />
  );
}
