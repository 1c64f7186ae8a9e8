import { Button, Keyboard, Phone, QrCode, Users, useMessages } from '@escale/ui';
import type { ReactNode } from 'react';
import { Button as PlainButton } from 'react-aria-components';
import { Screen } from '../../shell/screen.tsx';
import styles from './welcome.module.css';

export type WelcomePageProps = {
  readonly onScan: () => void;
  readonly onType: () => void;
  readonly onNoBooking: () => void;
  /** Somebody of the team looks a person up by name. */
  readonly onHelp: () => void;
  /** Shows the code a phone signs with. */
  readonly onSignByPhone: () => void;
  /** Languages, and what makes reading easier. */
  readonly comfort: ReactNode;
  /** What else is to be seen at rest. */
  readonly children?: ReactNode;
};

/** The screen at rest. The camera is off until somebody asks for it. */
export function WelcomePage({ onScan, onType, onNoBooking, onHelp, onSignByPhone, comfort, children }: WelcomePageProps) {
  const { t } = useMessages();
  return (
    <>
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
          <div className={styles['others']}>
            <Button look="plain" onPress={onNoBooking}>
              {t('kiosk:welcome.noBooking')}
            </Button>
            <Button look="plain" onPress={onSignByPhone}>
              <Phone aria-hidden="true" className="lucide" />
              {t('kioskSign:byPhone')}
            </Button>
            <Button look="plain" onPress={onHelp}>
              <Users aria-hidden="true" className="lucide" />
              {t('kioskByName:open')}
            </Button>
          </div>
          {comfort}
        </>
      }
    />
    {children}
    </>
  );
}
