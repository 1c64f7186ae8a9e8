import { Button, Card, ErrorState, Skeleton, useMessages } from '@escale/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { useQuery } from 'urql';
import type { CatalogueFilterInput, CatalogueMoreQuery as More, CatalogueQuery as First } from '../../gql/graphql.ts';
import { type FragmentType, useFragment as readFragment } from '../../gql/index.ts';
import { CatalogueCardFragment, CatalogueMoreQuery } from './catalogue.graphql.ts';
import styles from './catalogue.module.css';
import { cardLine, modulePath } from './module-facts.presenter.ts';

type Page = First['catalogue'] | More['catalogue'];

/** The modules found, page by page. */
export function ModuleCards({ first, filter, stale }: { readonly first: Page; readonly filter: CatalogueFilterInput; readonly stale: boolean }) {
  const { t } = useMessages();
  return (
    <ul role="list" aria-label={t('catalogue:list')} aria-busy={stale} className={styles['cards']}>
      <Rows page={first} filter={filter} />
    </ul>
  );
}

function Rows({ page: { edges, pageInfo }, filter }: { readonly page: Page; readonly filter: CatalogueFilterInput }) {
  return (
    <>
      {edges.map(({ node }) => <ModuleCard key={node.id} module={node} />)}
      {pageInfo.hasNextPage && pageInfo.endCursor != null && <MoreRows key={pageInfo.endCursor} after={pageInfo.endCursor} filter={filter} />}
    </>
  );
}

function MoreRows({ after, filter }: { readonly after: string; readonly filter: CatalogueFilterInput }) {
  const { t, locale } = useMessages();
  const [wanted, setWanted] = useState(false);
  const [{ data, error, fetching }, again] = useQuery({ query: CatalogueMoreQuery, variables: { filter, locale, after }, pause: !wanted });
  if (data !== undefined) return <Rows page={data.catalogue} filter={filter} />;
  return (
    <li className={styles['more']}>
      {error !== undefined ? <ErrorState onRetry={() => again({ requestPolicy: 'network-only' })} retrying={fetching} /> : fetching ? <Skeleton shape="card" label={t('catalogue:loading')} /> : <Button look="quiet" onPress={() => setWanted(true)}>{t('catalogue:more')}</Button>}
    </li>
  );
}

function ModuleCard({ module }: { readonly module: FragmentType<typeof CatalogueCardFragment> }) {
  const words = useMessages();
  const { slug, title, summary, ...facts } = readFragment(CatalogueCardFragment, module);
  return (
    <Card as="li" className={styles['card']}>
      <h3><Link to={modulePath(slug)}>{title}</Link></h3>
      {summary != null && <p>{summary}</p>}
      <p className={styles['soft']}>{cardLine(facts, words)}</p>
    </Card>
  );
}
