import { EmptyState, ErrorState, LinkButton, PageTitle, Skeleton, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { EraseForm } from './erase-form.tsx';
import { MyErasureQuery } from './my-data.graphql.ts';
import styles from './my-data.module.css';

/** What being forgotten means, before it is done and once it is. */
export function ErasePage() {
  const { t } = useMessages();
  const [gone, setGone] = useState(false);
  const title = t(gone ? 'privacy:erase.done' : 'privacy:erase.title');
  usePageTitle(title);
  const [{ data, error, fetching }, refresh] = useQuery({ query: MyErasureQuery, requestPolicy: 'network-only', pause: gone });
  if (gone) {
    return (
      <div className={styles['page']}>
        <PageTitle lead={t('privacy:erase.doneText')}>{title}</PageTitle>
        {/* A fresh page, in which nothing of theirs is left. */}
        <p><a href="/">{t('privacy:erase.home')}</a></p>
      </div>
    );
  }
  const signedOut = error?.graphQLErrors.some(({ extensions }) => extensions['code'] === 'UNAUTHENTICATED') === true;
  if (signedOut) {
    return (
      <div className={styles['page']}>
        <PageTitle>{title}</PageTitle>
        <EmptyState title={t('account:mine.signedOut')} actions={<LinkButton href="/connexion?retour=/compte/supprimer">{t('account:signIn.action')}</LinkButton>}>
          {t('account:signIn.lead')}
        </EmptyState>
      </div>
    );
  }
  const { me, myErasure } = data ?? {};
  return (
    <div className={styles['page']}>
      <PageTitle lead={t('privacy:erase.lead')}>{title}</PageTitle>
      {me == null || myErasure == null ? error === undefined ? <Skeleton shape="card" /> : <ErrorState onRetry={() => refresh({ requestPolicy: 'network-only' })} retrying={fetching} /> : <EraseForm email={me.email} foreseen={myErasure} onGone={() => setGone(true)} />}
    </div>
  );
}
