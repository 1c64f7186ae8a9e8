import { Button, ErrorState, Skeleton, useMessages } from '@escale/ui';
import { useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { useFragment as unmask, type FragmentType } from '../../gql/index.ts';
import type { SearchSlotsInput } from '../../gql/graphql.ts';
import type { Wishes } from '../../shell/paths.ts';
import { placeCard, type Reading } from './place-card.presenter.ts';
import { PlaceCard } from './place-card.tsx';
import { HitFragment, MorePlacesQuery } from './search.graphql.ts';
import styles from './results.module.css';

export type Edges = readonly { readonly cursor: string; readonly node: { readonly place: { readonly id: string } } & FragmentType<typeof HitFragment> }[];
type Common = { readonly wishes: Wishes; readonly reading: Reading; readonly lit: string | null; readonly onLight: (placeId: string | null) => void; readonly from: string };

type CardsProps = Common & { readonly edges: Edges; readonly focusFirst?: boolean };

/** The cards of one page of results. */
export function Cards({ edges, wishes, reading, lit, onLight, from, focusFirst = false }: CardsProps) {
  const first = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    // The button that asked for this page is gone; reading goes on where it was.
    if (focusFirst) first.current?.focus();
  }, [focusFirst]);
  const hits = unmask(HitFragment, edges.map(({ node }) => node));
  return hits.map((hit, index) => (
    <li key={hit.place.id}>
      <PlaceCard card={placeCard(hit, wishes, reading)} lit={lit === hit.place.id} onLight={onLight} from={from} {...(index === 0 ? { linkRef: first } : {})} />
    </li>
  ));
}

type MoreProps = Common & { readonly input: SearchSlotsInput; readonly after: string };

/** "See more places", then those places, then the same again. */
export function MorePlaces({ after, ...rest }: MoreProps) {
  const { t } = useMessages();
  const [asked, setAsked] = useState(false);
  if (asked) return <NextPage after={after} {...rest} />;
  return (
    <li className={styles['more']}>
      <Button look="quiet" onPress={() => setAsked(true)}>
        {t('search:results.more')}
      </Button>
    </li>
  );
}

function NextPage({ input, after, ...common }: MoreProps) {
  const { t } = useMessages();
  const [{ data, error, fetching }, again] = useQuery({ query: MorePlacesQuery, variables: { input: { ...input, after }, locale: common.reading.locale } });
  if (data === undefined) {
    return <li>{error !== undefined && !fetching ? <ErrorState onRetry={() => again({ requestPolicy: 'network-only' })} /> : <Skeleton shape="card" lines={2} label={t('search:results.loadingMore')} />}</li>;
  }
  const { edges, pageInfo } = data.searchSlots;
  return (
    <>
      <Cards edges={edges} focusFirst {...common} />
      {pageInfo.hasNextPage && pageInfo.endCursor != null && <MorePlaces key={pageInfo.endCursor} input={input} after={pageInfo.endCursor} {...common} />}
    </>
  );
}
