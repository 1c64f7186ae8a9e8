import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Text, UNSTABLE_Toast as AriaToast, UNSTABLE_ToastContent as ToastContent, UNSTABLE_ToastQueue as ToastQueue, UNSTABLE_ToastRegion as AriaToastRegion } from 'react-aria-components';
import { classNames } from '../class-names.ts';
import { TONE_ICONS, type Tone } from '../feedback/notice.tsx';
import { useMessages } from '../language/use-messages.ts';
import styles from './toast.module.css';

/** A passing message; what must be read or acted on belongs in a `Notice`. */
export type ToastMessage = {
  readonly tone: Tone;
  readonly title: string;
  readonly detail?: string;
  /** One way back, such as undoing; the message closes when it is taken. */
  readonly action?: { readonly label: string; readonly onPress: () => void };
};

/** Messages on their way to the screen; one for the whole app. */
export type Toasts = ToastQueue<ToastMessage>;

/** Long enough to be read twice, in milliseconds. */
const TOAST_MS = 8000;

export const createToasts = (): Toasts => new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

/** Shows a message for eight seconds (longer while pointed at); `no` stays until it is closed. */
export const showToast = (toasts: Toasts, message: ToastMessage): string => toasts.add(message, message.tone === 'no' ? {} : { timeout: TOAST_MS });

/** Where passing messages appear; placed once, at the end of the page. F6 reaches it. */
export const ToastRegion = ({ toasts }: { readonly toasts: Toasts }): ReactNode => {
  const { t } = useMessages();
  return (
    <AriaToastRegion queue={toasts} aria-label={t('words:notices')} className={styles['region'] ?? ''}>
      {({ toast }) => {
        const Drawing = TONE_ICONS[toast.content.tone];
        return (
          <AriaToast toast={toast} className={classNames(styles['toast'], styles[toast.content.tone])}>
            <Drawing aria-hidden="true" />
            <ToastContent className={styles['words'] ?? ''}>
              <Text slot="title" className={styles['title'] ?? ''}>
                {toast.content.title}
              </Text>
              {toast.content.detail !== undefined && <Text slot="description">{toast.content.detail}</Text>}
            </ToastContent>
            {toast.content.action !== undefined && (
              <Button
                className={styles['action'] ?? ''}
                onPress={() => {
                  toasts.close(toast.key);
                  toast.content.action?.onPress();
                }}
              >
                {toast.content.action.label}
              </Button>
            )}
            <Button slot="close" aria-label={t('words:dismissNotice')} className={styles['close'] ?? ''}>
              <X aria-hidden="true" />
            </Button>
          </AriaToast>
        );
      }}
    </AriaToastRegion>
  );
};
