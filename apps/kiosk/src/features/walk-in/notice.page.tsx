import { Button, useMessages } from '@escale/ui';
import type { ReactNode } from 'react';
import { Screen } from '../../shell/screen.tsx';
import styles from './walk-in.module.css';

const LINES = ['breaks', 'space', 'age', 'advice', 'clean'] as const;

/** The safety notice. Which situation concerns whom is asked of nobody. */
export function NoticePage({ back, onRead }: { readonly back: ReactNode; readonly onRead: () => void }) {
  const { t } = useMessages();
  return (
    <Screen
      title={t('legal:safety.title')}
      actions={
        <>
          <Button wide onPress={onRead}>
            {t('kioskArrivals:walkIn.noticeYes')}
          </Button>
          {back}
        </>
      }
    >
      <ul className={styles['notice']}>
        {LINES.map((line) => (
          <li key={line}>{t(`legal:safety.${line}`)}</li>
        ))}
      </ul>
      <p className={styles['aside']}>{t('legal:safety.notStored')}</p>
    </Screen>
  );
}
