import { Button, RefreshCw, useMessages, WifiOff } from '@escale/ui';
import { Screen } from '../../shell/screen.tsx';
import styles from './answer.module.css';
import type { NoAnswer } from './attempt.presenter.ts';

const REASON = { network: 'kiosk:unconfirmed.noNetwork', trouble: 'kiosk:unconfirmed.trouble' } as const;

/** No answer came. The code and its key are kept for another try, on this screen only. */
export function UnconfirmedPage({ why, onRetry }: { readonly why: NoAnswer; readonly onRetry: () => void }) {
  const { t } = useMessages();
  return (
    <div role="alert" className={styles['answer']} data-tone="no">
      <Screen
        title={t('kiosk:unconfirmed.title')}
        drawing={<WifiOff aria-hidden="true" className={styles['shape']} />}
        actions={
          <Button wide onPress={onRetry}>
            <RefreshCw aria-hidden="true" className="lucide" />
            {t('kiosk:unconfirmed.retry')}
          </Button>
        }
      >
        <p>
          {t(REASON[why])} {t('kiosk:unconfirmed.nothingKept')}
        </p>
        <p>{t('kiosk:unconfirmed.again')}</p>
      </Screen>
    </div>
  );
}
