import { ErrorState, PageTitle, Skeleton, useMessages } from '@escale/ui';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '@graphql-typed-document-node/core';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { LegalNoticeQuery } from './legal.graphql.ts';
import styles from './legal.module.css';

export type Operator = ResultOf<typeof LegalNoticeQuery>['network'];

/** A page of law: its title at once, the rest when it is known who runs the network. */
export function LegalFrame({ title, lead, children }: { readonly title: string; readonly lead: (operator: Operator) => string; readonly children: (operator: Operator) => ReactNode }) {
  const { t } = useMessages();
  usePageTitle(title);
  const [{ data, error, fetching }, refresh] = useQuery({ query: LegalNoticeQuery });
  return (
    <div className={styles['page']}>
      {data === undefined ? <PageTitle>{title}</PageTitle> : <PageTitle lead={lead(data.network)}>{title}</PageTitle>}
      {data === undefined && (error === undefined ? <Skeleton shape="card" /> : <ErrorState onRetry={() => refresh({ requestPolicy: 'network-only' })} retrying={fetching} />)}
      {data?.network.demo === true && <p>{t('legal:notice.demo')}</p>}
      {data !== undefined && children(data.network)}
    </div>
  );
}
