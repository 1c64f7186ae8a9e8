import { AudioLines, classNames, useMessages } from '@escale/ui';
import type { ComfortBarProps } from './comfort-bar.tsx';
import styles from './comfort.module.css';

/** Reading aloud on the way, too: whoever needs it may notice only once there is much to read. Not there where the tablet has no voice of its own for the language. */
export function ReadAloudButton({ comfort, canRead, onChange }: ComfortBarProps) {
  const { t } = useMessages();
  if (!canRead) return null;
  return (
    <button type="button" aria-pressed={comfort.aloud} className={classNames(styles['choice'], styles['aside'])} onClick={() => onChange({ ...comfort, aloud: !comfort.aloud })}>
      <AudioLines aria-hidden="true" className="lucide" />
      <span>{t('kioskArrivals:comfort.aloud')}</span>
    </button>
  );
}
