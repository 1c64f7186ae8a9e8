import { EmptyState, ErrorState, PageTitle, Skeleton, useMessages } from '@escale/ui';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useFragment as unmasked } from '../../gql/fragment-masking.ts';
import { PlaceChoice } from '../../shell/workspace/place-navigation.tsx';
import { TeamPage } from '../../shell/workspace/team-page.tsx';
import type { MyPlace } from '../../shell/workspace/workspace-context.ts';
import { Editor } from './editor.tsx';
import { PlacePageFragment, PlacePageQuery } from './manage-place.graphql.ts';
import styles from './manage-place.module.css';
import { pageFacts } from './page-facts.ts';

/** The page of a place, for its team. */
export function ManagePlacePage() {
  const { t } = useMessages();
  return (
    <TeamPage title={t('placePage:title')} titleOf={(place) => t('placePage:titleOf', { place: place.name })} loading={t('placePage:loading')} signedOut={t('placePage:signedOut')}>
      {(place, choice) => <PageOf key={place.id} place={place} choice={<PlaceChoice slug={place.slug} choice={choice} />} />}
    </TeamPage>
  );
}

/** Asks for the page as it is saved. */
function PageOf({ place, choice }: { readonly place: MyPlace; readonly choice: ReactNode }) {
  const { t, locale } = useMessages();
  const [{ data, error, fetching }, ask] = useQuery({ query: PlacePageQuery, variables: { placeId: place.id, locale }, requestPolicy: 'cache-and-network' });
  const facts = unmasked(PlacePageFragment, data?.placePage ?? null);
  // What was kept from an earlier visit may be old: an editor starts from what stands now.
  if (facts !== null && !fetching) return <Editor live={pageFacts(facts)} choice={choice} />;
  return (
    <div className={styles['page']}>
      <PageTitle>{t('placePage:titleOf', { place: place.name })}</PageTitle>
      {choice}
      {error !== undefined && !fetching ? <ErrorState onRetry={() => ask({ requestPolicy: 'network-only' })} retrying={fetching} /> : data !== undefined && !fetching ? <EmptyState title={t('shell:team.noSuchPlace')} /> : <Skeleton shape="card" label={t('placePage:loading')} />}
    </div>
  );
}
