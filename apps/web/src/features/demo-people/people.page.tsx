import { Button, Card, ErrorState, Notice, PageTitle, Skeleton, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import { NetworkQuery } from '../../shell/network.graphql.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import styles from './people.module.css';
import { DemoPeopleQuery, DemoSignInMutation } from './people.graphql.ts';

/** The invented people of the demonstration, one press from being any of them. */
export function PeoplePage() {
  const { t } = useMessages();
  usePageTitle(t('account:demoPeople.title'));
  const client = useClient();
  const [{ data: network }] = useQuery({ query: NetworkQuery });
  const demo = network?.network.demo;
  const [{ data, error, fetching }, refresh] = useQuery({ query: DemoPeopleQuery, pause: demo !== true });
  const [entering, setEntering] = useState<string | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const enter = async (id: string): Promise<void> => {
    setEntering(id);
    setFailed(null);
    const { data: answer } = await client.mutation(DemoSignInMutation, { id });
    // A fresh page, in which nothing of whoever was signed in before is left.
    if (answer?.demoSignIn.__typename === 'SignedIn') return location.assign('/compte');
    setEntering(null);
    setFailed(answer == null ? t('shell:unreachable.text') : t(`account:refusal.${answer.demoSignIn.code}`));
  };
  if (demo === false) return <div className={styles['page']}><PageTitle lead={t('account:demoPeople.closed')}>{t('account:demoPeople.title')}</PageTitle></div>;
  return (
    <div className={styles['page']}>
      <PageTitle lead={t('account:demoPeople.lead')}>{t('account:demoPeople.title')}</PageTitle>
      {failed !== null && <Notice tone="no">{failed}</Notice>}
      {data === undefined && (error === undefined ? <Skeleton shape="card" /> : <ErrorState onRetry={() => refresh({ requestPolicy: 'network-only' })} retrying={fetching} />)}
      <ul role="list" className={styles['people']}>
        {(data?.demoPeople ?? []).map(({ id, givenName, familyName, scopeName, grants }) => {
          const name = `${givenName} ${familyName}`;
          return (
            <Card as="li" key={id}>
              <h2>{name}</h2>
              <p>
                {grants.map(({ role }) => t(`account:role.${role}`)).join(', ')}
                {grants.some(({ role }) => role !== 'LEARNER') && `, ${scopeName ?? t('account:mine.wholeNetwork')}`}
              </p>
              <Button look="quiet" pending={entering === id} onPress={() => void enter(id)}>
                {t('account:demoPeople.enter', { name })}
              </Button>
            </Card>
          );
        })}
      </ul>
    </div>
  );
}
