import { useMessages, VisuallyHidden } from '@escale/ui';
import { formatCount } from '@escale/messages';
import styles from './workspace.module.css';

/** How many things wait to be decided: a number to who sees it, in words to who hears it; nothing where none does. */
export function Waiting({ count }: { readonly count: number }) {
  const { t, locale } = useMessages();
  if (count === 0) return null;
  return (
    <span className={styles['waiting']}>
      <span aria-hidden="true">{formatCount(count, locale)}</span>
      <VisuallyHidden>{t('anomalies:waiting', { count })}</VisuallyHidden>
    </span>
  );
}
