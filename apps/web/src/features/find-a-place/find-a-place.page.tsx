import { localDay } from '@escale/messages';
import { Button, List, MapIcon, PageTitle, useMessages } from '@escale/ui';
import { useCallback, useMemo, useRef, useState } from 'react';
import { Link, useLocation, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { MapRegion } from '../../map/map-region.tsx';
import { NetworkQuery } from '../../shell/network.graphql.ts';
import { readerZone } from '../../shell/reader-zone.ts';
import { useMedia } from '../../shell/use-media.ts';
import { useNow } from '../../shell/use-now.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { ActiveFilters } from './active-filters.tsx';
import styles from './find-a-place.module.css';
import type { Reading } from './place-card.presenter.ts';
import { Results, Summary } from './results.tsx';
import { SearchForm } from './search-form.tsx';
import { inputOf } from './search-input.ts';
import { parseSearch, printSearch } from './search-url.ts';
import type { Search } from './search.ts';
import { ModulesQuery, SearchQuery } from './search.graphql.ts';
import { ShareLink } from './share-link.tsx';

const BESIDE = '(min-width: 64rem)';

/** Find a place: the question, the list, and the map beside it. The address is the only memory. */
export function FindAPlacePage() {
  const { t, locale } = useMessages();
  usePageTitle(t('search:title'));
  const { search: from } = useLocation();
  const [query, setQuery] = useSearchParams();
  const search = useMemo(() => parseSearch(query), [query]);
  const now = useNow();
  const zone = readerZone();
  const today = localDay(now, zone);
  const input = useMemo(() => inputOf(search, today), [search, today]);
  const reading: Reading = { now, readerZone: zone, locale, t };
  const [{ data, error, fetching, stale }, ask] = useQuery({ query: SearchQuery, variables: { input, locale } });
  const [{ data: catalogue }] = useQuery({ query: ModulesQuery, variables: { locale } });
  const [{ data: network }] = useQuery({ query: NetworkQuery });
  const found = data?.searchSlots;
  const waiting = fetching || stale;
  const sought = catalogue?.modules.find(({ id }) => id === search.moduleId);

  const [lit, setLit] = useState<string | null>(null);
  const [selected, setSelected] = useState<string | null>(null);
  const results = useRef<HTMLElement>(null);
  const go = useCallback(
    (next: Search) => {
      setSelected(null);
      setQuery(printSearch(next), { preventScrollReset: true });
    },
    [setQuery],
  );
  const select = useCallback((placeId: string | null) => {
    setSelected(placeId);
    if (placeId !== null) document.getElementById(`lieu-${placeId}`)?.scrollIntoView({ block: 'nearest' });
  }, []);

  const beside = useMedia(BESIDE);
  const [mapAsked, setMapAsked] = useState(false);
  const mapShown = beside || mapAsked;
  const listShown = beside || !mapAsked;
  return (
    <div className={styles['page']}>
      <PageTitle {...(query.size === 0 ? { lead: t('search:lead') } : {})}>{t('search:title')}</PageTitle>
      <SearchForm search={search} modules={catalogue?.modules ?? []} today={today} onSearch={go} onSubmit={() => results.current?.focus()} />
      <div className={styles['bar']}>
        <Summary found={found} stale={found === undefined ? fetching : waiting} where={search.where} />
        <div className={styles['tools']}>
          {!beside && (
            <Button look="quiet" onPress={() => setMapAsked(!mapAsked)}>
              {mapAsked ? <List aria-hidden="true" /> : <MapIcon aria-hidden="true" />}
              {mapAsked ? t('search:map.hide') : t('search:map.show')}
            </Button>
          )}
          <ShareLink />
        </div>
      </div>
      <ActiveFilters search={search} onSearch={go} />
      {sought !== undefined && <Link to={`/catalogue/${encodeURIComponent(sought.slug)}`} className={styles['sought']}>{t('search:aboutModule', { title: sought.title })}</Link>}
      <div className={styles['columns']}>
        {listShown && (
          <section ref={results} tabIndex={-1} aria-label={t('search:results.title')} className={styles['list']}>
            <Results
              found={found}
              stale={waiting}
              failed={error !== undefined && found === undefined}
              onRetry={() => ask({ requestPolicy: 'network-only' })}
              search={search}
              input={input}
              reading={reading}
              from={from}
              lit={lit ?? selected}
              onLight={setLit}
              onSearch={go}
            />
          </section>
        )}
        {mapShown && (
          <MapRegion
            pins={found?.pins ?? null}
            centre={found?.centre ?? null}
            stay={search.where?.kind === 'map'}
            lit={lit}
            selected={selected}
            onLight={setLit}
            onSelect={select}
            onSearchHere={({ longitude, latitude, withinKm }) => go({ ...search, where: { kind: 'map', longitude, latitude }, withinKm })}
            styleUrl={network?.network.mapStyleUrl ?? null}
            ready={network !== undefined}
          />
        )}
      </div>
    </div>
  );
}
