import { useMessages } from '@escale/ui';
import styles from './legal.module.css';

/** What whoever runs the network says of itself, or which setting of theirs is still empty: never a name that is not theirs. */
export function OperatorFact({ value, setting }: { readonly value: string | null | undefined; readonly setting: string }) {
  const { t } = useMessages();
  return value == null ? <span className={styles['missing']}>{t('legal:missing', { setting })}</span> : <>{value}</>;
}
