import { CloudOff, RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../actions/button.tsx';
import { useMessages } from '../language/use-messages.ts';
import styles from './state.module.css';

export type ErrorStateProps = {
  /** "Nous n’arrivons pas à joindre le service" when left out. */
  readonly title?: string;
  readonly children?: ReactNode;
  readonly onRetry?: () => void;
  readonly retrying?: boolean;
  /** Another way out, beside trying again. */
  readonly actions?: ReactNode;
};

/** Something did not come: said plainly, with the way to try again. */
export const ErrorState = ({ title, children, onRetry, retrying = false, actions }: ErrorStateProps): ReactNode => {
  const { t } = useMessages();
  return (
    <div role="alert" className={styles['state']}>
      <div className={styles['icon']}>
        <CloudOff aria-hidden="true" />
      </div>
      <h2>{title ?? t('shell:unreachable.title')}</h2>
      <div className={styles['text']}>{children ?? <p>{t('shell:unreachable.text')}</p>}</div>
      {(onRetry !== undefined || actions !== undefined) && (
        <div className={styles['actions']}>
          {onRetry !== undefined && (
            <Button onPress={onRetry} pending={retrying}>
              <RotateCcw aria-hidden="true" />
              {t('words:retry')}
            </Button>
          )}
          {actions}
        </div>
      )}
    </div>
  );
};
