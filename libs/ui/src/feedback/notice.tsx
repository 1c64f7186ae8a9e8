import { CircleCheck, CircleX, Info, TriangleAlert, X, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { classNames } from '../class-names.ts';
import { useMessages } from '../language/use-messages.ts';
import styles from './notice.module.css';

/** What a state means: never told by colour alone, always with its drawing and a word. */
export type Tone = 'info' | 'ok' | 'warn' | 'no';

export const TONE_ICONS: Record<Tone, LucideIcon> = { info: Info, ok: CircleCheck, warn: TriangleAlert, no: CircleX };

export type NoticeProps = {
  readonly tone?: Tone;
  readonly title?: string;
  readonly children?: ReactNode;
  /** Buttons or links: the way out. */
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
  /** Said aloud when it appears; a notice that was there from the start of the page is not (`false`). */
  readonly live?: boolean;
};

/** A message in the flow of the page: `warn` and `no` interrupt a screen reader, `info` and `ok` wait their turn. */
export const Notice = ({ tone = 'info', title, children, actions, onDismiss, live = true }: NoticeProps): ReactNode => {
  const { t } = useMessages();
  const Drawing = TONE_ICONS[tone];
  const role = tone === 'no' || tone === 'warn' ? 'alert' : 'status';
  return (
    <div {...(live ? { role } : {})} className={classNames(styles['notice'], styles[tone])}>
      <Drawing aria-hidden="true" className={classNames('lucide', styles['icon'])} />
      <div className={styles['words']}>
        {title !== undefined && <p className={styles['title']}>{title}</p>}
        {children !== undefined && <div className={styles['text']}>{children}</div>}
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </div>
      {onDismiss !== undefined && (
        <Button aria-label={t('words:dismissNotice')} onPress={onDismiss} className={styles['dismiss'] ?? ''}>
          <X aria-hidden="true" />
        </Button>
      )}
    </div>
  );
};
