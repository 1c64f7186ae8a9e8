import { LinkButton, useMessages } from '@escale/ui';
import styles from './waiting-list.module.css';

/** Nothing is free: be told when something is. */
export function WaitingInvite({ href, label }: { readonly href: string; readonly label: string }) {
  const { t } = useMessages();
  return (
    <section aria-labelledby="etre-prevenu" className={styles['invite']}>
      <h3 id="etre-prevenu">{t('waiting:invite.title')}</h3>
      <p>{t('waiting:invite.lead')}</p>
      <div className={styles['actions']}>
        <LinkButton href={href}>{label}</LinkButton>
      </div>
    </section>
  );
}
