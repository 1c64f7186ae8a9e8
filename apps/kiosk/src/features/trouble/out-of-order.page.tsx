import { TriangleAlert, useMessages } from '@escale/ui';
import type { Trouble } from '../../offline/trouble.ts';
import { Screen } from '../../shell/screen.tsx';
import styles from '../check-in/answer.module.css';

/** Nothing can be kept, so nobody is taken; the kiosk tries again by itself. */
export function OutOfOrderPage({ trouble }: { readonly trouble: Trouble }) {
  const { t } = useMessages();
  return (
    <div role="alert" className={styles['answer']} data-tone="no">
      <Screen title={t('kioskDevice:trouble.title')} drawing={<TriangleAlert aria-hidden="true" className={styles['shape']} />}>
        <p>{t('kioskDevice:trouble.next')}</p>
        <p>{t(`kioskDevice:trouble.${trouble}`)}</p>
      </Screen>
    </div>
  );
}
