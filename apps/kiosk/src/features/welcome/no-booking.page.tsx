import { ArrowLeft, Button, useMessages } from '@escale/ui';
import { Screen } from '../../shell/screen.tsx';
import styles from './welcome.module.css';

/** For who comes without a booking: a person first, then the telephone in their own hand. */
export function NoBookingPage({ onBack }: { readonly onBack: () => void }) {
  const { t } = useMessages();
  return (
    <Screen
      title={t('kiosk:noBooking.title')}
      lead={t('kiosk:noBooking.ask')}
      actions={
        <Button wide onPress={onBack}>
          <ArrowLeft aria-hidden="true" className="lucide" />
          {t('words:back')}
        </Button>
      }
    >
      <p>{t('kiosk:noBooking.phone')}</p>
      <p className={styles['address']}>{location.host}</p>
    </Screen>
  );
}
