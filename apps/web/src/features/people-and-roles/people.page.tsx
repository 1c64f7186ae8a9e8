import { EmptyState, ErrorState, LinkButton, PageTitle, Skeleton, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useQuery } from 'urql';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { givableRoles } from './givable.presenter.ts';
import { Invitations } from './invitations.tsx';
import { InviteForm } from './invite-form.tsx';
import { PeopleList } from './people-list.tsx';
import styles from './people.module.css';
import { MyGrantsQuery } from './people.graphql.ts';

/** Who does what in the part of the network one answers for: people, invitations, and a form to invite. */
export function PeopleAndRolesPage() {
  const { t } = useMessages();
  usePageTitle(t('roles:page.title'));
  const [{ data, error, fetching }, refresh] = useQuery({ query: MyGrantsQuery, requestPolicy: 'cache-and-network' });
  const [version, setVersion] = useState(0);
  const [invited, setInvited] = useState(0);
  const changed = (): void => setVersion((before) => before + 1);
  const title = <PageTitle lead={t('roles:page.lead')}>{t('roles:page.title')}</PageTitle>;
  if (data === undefined) return <div className={styles['page']}>{title}{error === undefined ? <Skeleton shape="card" /> : <ErrorState onRetry={() => refresh({ requestPolicy: 'network-only' })} retrying={fetching} />}</div>;
  const givable = givableRoles(data.me?.grants ?? []);
  if (givable.length === 0) {
    const action = data.me == null ? <LinkButton href="/connexion?retour=/personnes">{t('account:signIn.action')}</LinkButton> : <LinkButton look="quiet" href="/compte">{t('account:mine.link')}</LinkButton>;
    return <div className={styles['page']}><PageTitle>{t('roles:page.title')}</PageTitle><EmptyState title={data.me == null ? t('account:mine.signedOut') : t('roles:page.notYours')} actions={action} /></div>;
  }
  return (
    <div className={styles['page']}>
      {title}
      <InviteForm givable={givable} onInvited={() => setInvited((before) => before + 1)} />
      <Invitations key={invited} onChanged={changed} />
      <PeopleList version={version} onChanged={changed} />
    </div>
  );
}
