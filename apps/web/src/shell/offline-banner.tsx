import { Notice, useMessages } from '@escale/ui';
import { useSyncExternalStore } from 'react';

const subscribe = (changed: () => void) => {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
};

/** Says so when the network is gone; what was already loaded stays readable. */
export function OfflineBanner() {
  const { t } = useMessages();
  const online = useSyncExternalStore(subscribe, () => navigator.onLine);
  return online ? null : <Notice tone="warn">{t('shell:offline.banner')}</Notice>;
}
