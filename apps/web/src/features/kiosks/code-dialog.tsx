import { formatShortCode } from '@escale/domain';
import { Button, Dialog, Notice, useMessages } from '@escale/ui';
import { useEffect, useState } from 'react';
import { codeLeft } from './kiosk-lines.presenter.ts';
import styles from './kiosks.module.css';
import type { ToPair } from './use-kiosk-acts.ts';

type CodeDialogProps = {
  readonly toPair: ToPair;
  /** Whether its device has typed it. */
  readonly paired: boolean;
  readonly renewing: boolean;
  readonly onRenew: () => void;
  readonly onClose: () => void;
};

const TICK_MS = 5_000;

/** The code in large characters, how long it may be typed, and what to do on the tablet. */
export function CodeDialog({ toPair: { kiosk, code, codeExpiresAt }, paired, renewing, onRenew, onClose }: CodeDialogProps) {
  const { t } = useMessages();
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  const left = codeLeft(codeExpiresAt, now, t);
  const over = left.over || code == null;
  const { host, pathname } = new URL('/borne/', location.href);
  return (
    <Dialog
      title={t('kiosks:code.title', { name: kiosk.name })}
      isOpen
      onOpenChange={(open) => !open && onClose()}
      actions={
        <>
          {over && !paired && <Button look="quiet" pending={renewing} onPress={onRenew}>{t('kiosks:code.another')}</Button>}
          <Button onPress={onClose}>{t('kiosks:code.done')}</Button>
        </>
      }
    >
      {paired ? (
        <Notice tone="ok">{t('kiosks:code.paired')}</Notice>
      ) : (
        <div className={styles['group']}>
          {code != null && (
            <p className={styles['code']} data-over={over} aria-label={t('kiosks:code.label', { code: [...code].join(' ') })} role="img">
              {formatShortCode(code)}
            </p>
          )}
          {over ? <Notice tone="warn">{t('kiosks:code.over')}</Notice> : <p className={styles['left']}>{left.words}</p>}
          <ol>
            <li>
              {t('kiosks:code.step1')} <span className={styles['address']}>{host + pathname}</span>
            </li>
            <li>{t('kiosks:code.step2')}</li>
            <li>{t('kiosks:code.step3')}</li>
          </ol>
          <p className={styles['soft']}>{t('kiosks:code.once')}</p>
        </div>
      )}
    </Dialog>
  );
}
