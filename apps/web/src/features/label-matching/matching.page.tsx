import type { LabelRowState } from '@escale/domain';
import { Button, EmptyState, ErrorState, LinkButton, PageTitle, SearchField, Select, Skeleton, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useFragment as readFragment } from '../../gql/index.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { useNetworkStanding, useReadsRules } from '../../shell/workspace/network-workspace.tsx';
import { LabelRowCountsQuery, LabelRowFragment, LabelRowsQuery } from './matching.graphql.ts';
import styles from './matching.module.css';
import { stateOf, stateOptions } from './matching.presenter.ts';
import { RowCard } from './row-card.tsx';

/** Rows of imported registers: those in doubt first, and every other by its state. */
export function LabelMatchingPage() {
  const { t } = useMessages();
  usePageTitle(t('labelRegister:matching.title'));
  const standing = useNetworkStanding();
  const keeps = useReadsRules();
  return (
    <div className={styles['page']}>
      <PageTitle lead={t('labelRegister:matching.lead')}>{t('labelRegister:matching.title')}</PageTitle>
      {standing === 'asking' && <Skeleton shape="card" label={t('labelRegister:matching.loading')} />}
      {standing === 'signedOut' && <EmptyState title={t('organisation:page.signedOut')} actions={<LinkButton href="/connexion?retour=/reseau/labels-a-rapprocher">{t('organisation:page.signIn')}</LinkButton>} />}
      {standing === 'nobody' && !keeps && <EmptyState title={t('labelRegister:matching.notYours')} actions={<LinkButton look="quiet" href="/compte">{t('account:mine.link')}</LinkButton>} />}
      {keeps && <Rows />}
    </div>
  );
}

function Rows() {
  const { t } = useMessages();
  const [query, setQuery] = useSearchParams();
  const [state, text] = [stateOf(query), query.get('texte') ?? ''];
  const [typed, setTyped] = useState(text);
  const [{ data }, count] = useQuery({ query: LabelRowCountsQuery, requestPolicy: 'cache-and-network' });
  const look = (change: { readonly etat?: LabelRowState; readonly texte?: string }): void => setQuery((before) => new URLSearchParams({ ...Object.fromEntries(before), ...change }));
  return (
    <>
      <div className={styles['filters']}>
        <Select<LabelRowState> label={t('labelRegister:matching.show')} options={stateOptions(data?.labelRowCounts ?? [], t)} value={state} onChange={(etat) => look({ etat })} />
        <SearchField label={t('labelRegister:matching.find')} maxLength={100} value={typed} onChange={setTyped} onSubmit={(texte) => look({ texte })} onClear={() => look({ texte: '' })} />
      </div>
      <List key={`${state} ${text}`} state={state} text={text} after={null} onDecided={() => count({ requestPolicy: 'network-only' })} />
    </>
  );
}

type ListProps = { readonly state: LabelRowState; readonly text: string; readonly after: string | null; readonly onDecided: () => void };

function List({ state, text, after, onDecided }: ListProps) {
  const { t } = useMessages();
  const [{ data: newest, error, fetching }, again] = useQuery({ query: LabelRowsQuery, variables: { state, text: text.trim() || null, after }, requestPolicy: 'network-only' });
  const [more, setMore] = useState(false);
  // A row that was decided on stays where it was, to be taken back: what is read again after a change would leave it out.
  const [data, keep] = useState(newest);
  if (data === undefined && newest !== undefined) keep(newest);
  if (data === undefined) return error === undefined ? <Skeleton shape="card" lines={3} label={t('labelRegister:matching.loading')} /> : <ErrorState onRetry={() => again({ requestPolicy: 'network-only' })} retrying={fetching} />;
  const { edges, pageInfo } = data.labelRows;
  if (edges.length === 0 && after === null) return <EmptyState title={t(state === 'DOUBTFUL' && text === '' ? 'labelRegister:matching.nothing' : 'labelRegister:matching.noneFound')}>{t('labelRegister:matching.nothingText')}</EmptyState>;
  return (
    <>
      <ul role="list" className={styles['list']}>
        {edges.map(({ node }) => {
          const row = readFragment(LabelRowFragment, node);
          return <RowCard key={row.id} listed={row} onDecided={onDecided} />;
        })}
      </ul>
      {pageInfo.hasNextPage && pageInfo.endCursor != null && (more ? <List state={state} text={text} after={pageInfo.endCursor} onDecided={onDecided} /> : <div><Button look="quiet" onPress={() => setMore(true)}>{t('labelRegister:matching.more')}</Button></div>)}
    </>
  );
}
