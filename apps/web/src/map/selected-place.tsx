import { Button, useMessages, X } from '@escale/ui';
import { Link } from 'react-router';
import { placePath } from '../shell/paths.ts';
import styles from './map.module.css';
import type { Pin } from './pins.ts';

/** The place pressed on the map, even when its card is on a page of the list not yet asked for. */
export function SelectedPlace({ pin, onClose }: { readonly pin: Pin; readonly onClose: () => void }) {
  const { t } = useMessages();
  return (
    <div className={styles['selected']} role="status">
      <div>
        <p className={styles['selectedName']}>{pin.name}</p>
        <p className={styles['selectedFree']}>{pin.bookable ? t('search:map.free', { count: pin.slotCount }) : t('search:card.notYetBookable')}</p>
        <Link to={placePath(pin.slug)}>{t('search:map.see')}</Link>
      </div>
      <Button look="plain" aria-label={t('search:map.unselect')} onPress={onClose}>
        <X aria-hidden="true" />
      </Button>
    </div>
  );
}
