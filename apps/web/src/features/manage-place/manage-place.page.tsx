import { EmptyState, ErrorState, LinkButton, PageTitle, Select, Skeleton, useMessages } from '@escale/ui';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useFragment as unmasked } from '../../gql/fragment-masking.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { PlaceNavigation } from '../../shell/workspace/place-navigation.tsx';
import { type MyPlace, useWorkspace } from '../../shell/workspace/workspace-context.ts';
import { Editor } from './editor.tsx';
import { PlacePageFragment, PlacePageQuery } from './manage-place.graphql.ts';
import styles from './manage-place.module.css';
import { pageFacts } from './page-facts.ts';

const HERE = '/gestion/lieu';

/** The page of a place, for its team: who may see it, and of which place. */
export function ManagePlacePage() {
  const { t } = useMessages();
  const { standing, places, error, retry, asking } = useWorkspace();
  const [query, setQuery] = useSearchParams();
  const slug = query.get('lieu');
  const place = slug === null ? places[0] : places.find((one) => one.slug === slug);
  const mine = places[0];
  usePageTitle(standing === 'asking' ? null : place === undefined ? t('placePage:title') : t('placePage:titleOf', { place: place.name }));
  if (standing === 'team' && place !== undefined) {
    const choice = (
      <div className={styles['choice']}>
        <PlaceNavigation slug={place.slug} />
        {places.length > 1 && <Select label={t('placePage:place')} options={places.map((one) => ({ id: one.slug, label: one.name }))} value={place.slug} onChange={(other) => setQuery({ lieu: other })} />}
      </div>
    );
    return <PageOf key={place.id} place={place} choice={choice} />;
  }
  return (
    <div className={styles['page']}>
      <PageTitle>{t('placePage:title')}</PageTitle>
      {standing === 'asking' && (error ? <ErrorState onRetry={retry} retrying={asking} /> : <Skeleton shape="card" label={t('placePage:loading')} />)}
      {standing === 'signedOut' && (
        <EmptyState title={t('placePage:signedOut')} actions={<LinkButton href={`/connexion?retour=${HERE}`}>{t('account:signIn.action')}</LinkButton>}>
          <p>{t('planning:signedOutText')}</p>
        </EmptyState>
      )}
      {(standing === 'nobody' || (standing === 'team' && mine === undefined)) && (
        <EmptyState title={t('planning:notYours')} actions={<LinkButton look="quiet" href="/">{t('shell:findPlace')}</LinkButton>}>
          <p>{t('planning:notYoursText')}</p>
        </EmptyState>
      )}
      {standing === 'team' && mine !== undefined && <EmptyState title={t('planning:noSuchPlace')} actions={<LinkButton look="quiet" href={`${HERE}?lieu=${encodeURIComponent(mine.slug)}`}>{t('planning:toMyPlace')}</LinkButton>} />}
    </div>
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
      {error !== undefined && !fetching ? <ErrorState onRetry={() => ask({ requestPolicy: 'network-only' })} retrying={fetching} /> : data !== undefined && !fetching ? <EmptyState title={t('planning:noSuchPlace')} /> : <Skeleton shape="card" label={t('placePage:loading')} />}
    </div>
  );
}
