import { LinkButton, PageTitle, useMessages } from '@escale/ui';
import styles from './layout.module.css';
import { usePageTitle } from './use-page-title.ts';

/** For an address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useMessages();
  usePageTitle(t('shell:notFound.title'));
  return (
    <div className={styles['lost']}>
      <PageTitle lead={t('shell:notFound.text')}>{t('shell:notFound.title')}</PageTitle>
      <div>
        <LinkButton href="/">{t('shell:notFound.action')}</LinkButton>
      </div>
    </div>
  );
}
