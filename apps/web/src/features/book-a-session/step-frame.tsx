import { ArrowLeft, Button, PageTitle, useMessages } from '@escale/ui';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import styles from './book.module.css';

type StepFrameProps = {
  readonly title: string;
  /** Why we ask, in one sentence. */
  readonly lead?: string;
  readonly number: number;
  readonly total: number;
  readonly onBack: (() => void) | null;
  readonly onContinue: () => void;
  readonly action: string;
  readonly pending?: boolean;
  readonly pendingLabel?: string;
  readonly onGiveUp: () => void;
  readonly children: ReactNode;
};

/** One question: where one is on the way, the question, its answer, onwards and back. */
export function StepFrame({ title, lead, number, total, onBack, onContinue, action, pending = false, pendingLabel, onGiveUp, children }: StepFrameProps) {
  const { t } = useMessages();
  const frame = useRef<HTMLFormElement>(null);
  const { key } = useLocation();
  useEffect(() => {
    // A page just opened starts at its top, like any document; a step starts at its question, or at what is to be mended in it.
    if (key === 'default') return;
    const start = frame.current?.querySelector<HTMLElement>('[aria-invalid="true"]') ?? frame.current?.querySelector<HTMLElement>('h1');
    start?.focus();
  }, [key]);
  return (
    <form
      ref={frame}
      noValidate
      className={styles['step']}
      onSubmit={(event) => {
        event.preventDefault();
        onContinue();
      }}
    >
      <PageTitle before={<p className={styles['progress']}>{t('booking:stepOf', { step: number, total })}</p>} {...(lead === undefined ? {} : { lead })}>
        {title}
      </PageTitle>
      {children}
      <div className={styles['actions']}>
        <Button type="submit" pending={pending} {...(pendingLabel === undefined ? {} : { pendingLabel })}>
          {action}
        </Button>
        {onBack !== null && (
          <Button look="quiet" onPress={onBack}>
            <ArrowLeft aria-hidden="true" />
            {t('words:back')}
          </Button>
        )}
        <span className={styles['aside-action']}>
          <Button look="plain" onPress={onGiveUp}>
            {t('booking:giveUp')}
          </Button>
        </span>
      </div>
    </form>
  );
}
