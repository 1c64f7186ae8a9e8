import { Notice, useMessages } from '@escale/ui';
import { useSyncExternalStore } from 'react';
import { minutesToWait, whenWaitChanges } from './too-busy.ts';

/** Says so when too much was asked in a short time, and how long to wait: a room of learners often shares one address. */
export function BusyBanner() {
  const { t } = useMessages();
  const minutes = useSyncExternalStore(whenWaitChanges, minutesToWait);
  return minutes === null ? null : <Notice tone="warn">{t('shell:busy', { minutes })}</Notice>;
}
