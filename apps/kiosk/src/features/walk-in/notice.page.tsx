import { noticeDirection, noticeLines, type SnapshotNotice } from '@escale/domain';
import { Button, useMessages } from '@escale/ui';
import type { ReactNode } from 'react';
import { Screen } from '../../shell/screen.tsx';
import styles from './walk-in.module.css';

export type NoticePageProps = { readonly notice: SnapshotNotice | null; readonly back: ReactNode; readonly onRead: () => void };

/** The safety notice, in the language of the screen. Which situation concerns whom is asked of nobody. */
export function NoticePage({ notice, back, onRead }: NoticePageProps) {
  const { t } = useMessages();
  const language = notice?.language ?? 'fr';
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
      <ul lang={language} dir={noticeDirection(language)} className={styles['notice']}>
        {noticeLines(notice?.text ?? '').map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className={styles['aside']}>{t('legal:safety.notStored')}</p>
    </Screen>
  );
}
