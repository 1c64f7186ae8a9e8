import { Button, Card, EmptyState, ErrorState, LinkButton, Notice, PageTitle, Skeleton, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { LinkedIdentities } from '../identity/linked-identities.tsx';
import { MyData } from '../my-data/my-data.tsx';
import { AccountQuery, SignOutMutation } from './account.graphql.ts';
import styles from './account.module.css';
import { Keys } from './keys.tsx';
import { RoleLinks } from './role-links.tsx';
import { Sessions } from './sessions.tsx';

/** Who is signed in, as what, and from where. */
export function AccountPage() {
  const { t } = useMessages();
  const client = useClient();
  usePageTitle(t('account:mine.title'));
  const [{ data, error, fetching }, refresh] = useQuery({ query: AccountQuery, requestPolicy: 'network-only' });
  const [leaving, setLeaving] = useState<'no' | 'now' | 'failed'>('no');
  const [changes, setChanges] = useState(0);
  const signOut = async (): Promise<void> => {
    setLeaving('now');
    const { data: answer } = await client.mutation(SignOutMutation, {});
    // A fresh page, in which nothing of theirs is left; first that of whoever vouched for them, to sign out there too.
    if (answer != null) location.replace(answer.signOut.__typename === 'SignedOut' ? (answer.signOut.goTo ?? '/') : '/');
    else setLeaving('failed');
  };
  if (data === undefined) return <div className={styles['page']}><PageTitle>{t('account:mine.title')}</PageTitle>{error === undefined ? <Skeleton shape="card" /> : <ErrorState onRetry={() => refresh({ requestPolicy: 'network-only' })} retrying={fetching} />}</div>;
  if (data.me == null) {
    return (
      <div className={styles['page']}>
        <PageTitle>{t('account:mine.title')}</PageTitle>
        <EmptyState title={t('account:mine.signedOut')} actions={<LinkButton href="/connexion?retour=/compte">{t('account:signIn.action')}</LinkButton>}>
          {t('account:signIn.lead')}
        </EmptyState>
      </div>
    );
  }
  const { email, givenName, familyName, grants } = data.me;
  const name = [givenName, familyName].filter((part) => part != null).join(' ');
  return (
    <div className={styles['page']}>
      <PageTitle
        lead={t('account:mine.lead', { name: name === '' ? email : `${name} (${email})` })}
        action={
          <Button look="quiet" pending={leaving === 'now'} onPress={() => void signOut()}>
            {t('account:mine.signOut')}
          </Button>
        }
      >
        {t('account:mine.title')}
      </PageTitle>
      {leaving === 'failed' && <Notice tone="no">{t('shell:unreachable.text')}</Notice>}
      {grants.length > 0 && (
        <Card>
          <h2>{t('account:mine.roles')}</h2>
          <ul role="list">
            {grants.map(({ role, scopeKind, scopeId, scopeName }) => (
              <li key={`${role} ${scopeKind} ${scopeId}`}>
                {t(`account:role.${role}`)}
                {scopeKind === 'NETWORK' && `, ${t('account:mine.wholeNetwork')}`}
                {scopeName != null && `, ${scopeName}`}
              </li>
            ))}
          </ul>
        </Card>
      )}
      <RoleLinks grants={grants} />
      <LinkedIdentities />
      <Keys person={data.me} onChange={() => setChanges((count) => count + 1)} />
      {/* A changed way in ends other sessions: they are read anew. */}
      <Sessions key={changes} />
      <MyData />
    </div>
  );
}
