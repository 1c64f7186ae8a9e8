import { Button, Dialog, MapPin, useMessages } from '@escale/ui';
import { Button as PlainButton } from 'react-aria-components';
import styles from './change-place.module.css';

/** The name of the place; pressed, it offers the team to move the kiosk, and asks first. */
export function ChangePlace({ place, onChange }: { readonly place: string; readonly onChange: () => void }) {
  const { t } = useMessages();
  return (
    <Dialog
      role="alertdialog"
      title={t('kiosk:choose.changeTitle')}
      trigger={
        <PlainButton className={styles['place'] ?? ''}>
          <MapPin aria-hidden="true" className="lucide" />
          <span className={styles['name']}>{place}</span>
          <span className="visually-hidden">{t('kiosk:choose.change')}</span>
        </PlainButton>
      }
      actions={(close) => (
        <>
          <Button look="quiet" onPress={onChange}>
            {t('kiosk:choose.change')}
          </Button>
          <Button onPress={close}>{t('kiosk:choose.keep')}</Button>
        </>
      )}
    >
      <p>{t('kiosk:choose.changeText', { place })}</p>
    </Dialog>
  );
}
