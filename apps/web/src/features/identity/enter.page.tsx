import { PageTitle, useMessages } from '@escale/ui';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { enter } from '../sign-in/enter.ts';
import styles from './identity.module.css';

/** Where whoever comes signed in from an identity provider lands, before going on to a page of the site. */
export function EnterPage() {
  const { t } = useMessages();
  usePageTitle(t('identity:enterTitle'));
  const [query] = useSearchParams();
  const returnTo = query.get('retour');
  useEffect(() => enter(returnTo), [returnTo]);
  return (
    <div className={styles['page']}>
      <PageTitle>{t('identity:enterTitle')}</PageTitle>
      <p role="status">{t('identity:entering')}</p>
    </div>
  );
}
