import { Button, EmptyState, ErrorState, LinkButton, PageTitle, Search as SearchIcon, SearchField, Skeleton, useMessages } from '@escale/ui';
import { type FormEvent, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useMedia } from '../../shell/use-media.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { CatalogueQuery } from './catalogue.graphql.ts';
import styles from './catalogue.module.css';
import { type Looked, readLooked, writeLooked } from './catalogue-url.ts';
import { CatalogueFilters, ChosenFilters } from './filters.tsx';
import { filterOf } from './filter-input.ts';
import { ModuleCards } from './module-cards.tsx';

const BESIDE = '(min-width: 64rem)';

/** The catalogue: words, filters, and what they leave. */
export function CataloguePage() {
  const { t, locale } = useMessages();
  usePageTitle(t('catalogue:title'));
  const [query, setQuery] = useSearchParams();
  const looked = useMemo(() => readLooked(query), [query]);
  const filter = useMemo(() => filterOf(looked), [looked]);
  const [{ data, error, fetching, stale }, again] = useQuery({ query: CatalogueQuery, variables: { filter, locale } });
  const beside = useMedia(BESIDE);
  const found = data?.catalogue;
  const waits = fetching || stale;
  const look = (next: Looked): void => setQuery(writeLooked(next), { preventScrollReset: true });
  return (
    <div className={styles['page']}>
      <PageTitle lead={t('catalogue:lead')} action={<LinkButton look="quiet" href="/parcours">{t('catalogue:pathway.titleAll')}</LinkButton>}>{t('catalogue:title')}</PageTitle>
      <WordsForm text={looked.text} onText={(text) => look({ ...looked, text })} />
      <div className={styles['columns']}>
        <CatalogueFilters facets={found?.facets ?? []} looked={looked} beside={beside} onLook={look} />
        <section aria-label={t('catalogue:list')} className={styles['found']}>
          <h2 className={styles['count']}><span role="status">{found === undefined || waits ? t('catalogue:loading') : t('catalogue:count', { count: found.totalCount })}</span></h2>
          <ChosenFilters facets={found?.facets ?? []} looked={looked} onLook={look} />
          {error !== undefined && found === undefined && <ErrorState onRetry={() => again({ requestPolicy: 'network-only' })} retrying={fetching} />}
          {error === undefined && found === undefined && <Skeleton shape="card" lines={4} label={t('catalogue:loading')} />}
          {found?.totalCount === 0 && <EmptyState title={t('catalogue:none')} actions={<Button onPress={() => look({ text: '', choices: {} })}>{t('catalogue:noneWay')}</Button>}>{t('catalogue:noneText')}</EmptyState>}
          {found !== undefined && found.totalCount > 0 && <ModuleCards first={found} filter={filter} stale={waits} />}
        </section>
      </div>
    </div>
  );
}

/** What is typed counts with Enter or the button; what is emptied counts at once. */
function WordsForm({ text, onText }: { readonly text: string; readonly onText: (text: string) => void }) {
  const { t } = useMessages();
  // Typed over the words then in place: once the address follows, what was typed is done with.
  const [typed, setTyped] = useState<{ readonly text: string; readonly over: string } | null>(null);
  const shown = typed?.over === text ? typed.text : text;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onText(shown);
  };
  return (
    <form role="search" aria-label={t('catalogue:words')} onSubmit={submit} className={styles['words']}>
      <SearchField label={t('catalogue:words')} hint={t('catalogue:wordsHelp')} value={shown} onChange={(next) => setTyped({ text: next, over: text })} onClear={() => onText('')} maxLength={200} />
      <Button type="submit"><SearchIcon aria-hidden="true" />{t('catalogue:find')}</Button>
    </form>
  );
}
