import { EmptyState, ErrorState, LinkButton, PageTitle, Select, Skeleton, useMessages } from '@escale/ui';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useFragment as unmasked } from '../../gql/fragment-masking.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { type MyPlace, useWorkspace } from '../../shell/workspace/workspace-context.ts';
import { PlaceNavigation } from '../../shell/workspace/place-navigation.tsx';
import { Editor } from './editor.tsx';
import { PlaceHoursFragment, PlaceHoursQuery } from './hours.graphql.ts';
import styles from './hours.module.css';

const HERE = '/gestion/horaires';

/** The hours of a place: who may see them, and of which place. */
export function HoursPage() {
  const { t } = useMessages();
  const { standing, places, error, retry, asking } = useWorkspace();
  const [query, setQuery] = useSearchParams();
  const slug = query.get('lieu');
  const place = slug === null ? places[0] : places.find((one) => one.slug === slug);
  const mine = places[0];
  usePageTitle(standing === 'asking' ? null : place === undefined ? t('hours:title') : t('hours:titleOf', { place: place.name }));
  if (standing === 'team' && place !== undefined) {
    const choice = (
      <div className={styles['choice']}>
        <PlaceNavigation slug={place.slug} />
        {places.length > 1 && <Select label={t('hours:place')} options={places.map((one) => ({ id: one.slug, label: one.name }))} value={place.slug} onChange={(other) => setQuery({ lieu: other })} />}
      </div>
    );
    return <HoursOf key={place.id} place={place} choice={choice} />;
  }
  return (
    <div className={styles['page']}>
      <PageTitle>{t('hours:title')}</PageTitle>
      {standing === 'asking' && (error ? <ErrorState onRetry={retry} retrying={asking} /> : <Skeleton shape="card" label={t('hours:loading')} />)}
      {standing === 'signedOut' && (
        <EmptyState title={t('hours:signedOut')} actions={<LinkButton href={`/connexion?retour=${HERE}`}>{t('account:signIn.action')}</LinkButton>}>
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

/** Asks for the hours as they are saved. */
function HoursOf({ place, choice }: { readonly place: MyPlace; readonly choice: React.ReactNode }) {
  const { t } = useMessages();
  const [{ data, error, fetching }, ask] = useQuery({ query: PlaceHoursQuery, variables: { placeId: place.id }, requestPolicy: 'cache-and-network' });
  const facts = unmasked(PlaceHoursFragment, data?.placeHours ?? null);
  if (facts !== null) return <Editor place={place} live={facts} choice={choice} />;
  return (
    <div className={styles['page']}>
      <PageTitle>{t('hours:titleOf', { place: place.name })}</PageTitle>
      {choice}
      {error !== undefined && !fetching ? <ErrorState onRetry={() => ask({ requestPolicy: 'network-only' })} retrying={fetching} /> : data !== undefined && !fetching ? <EmptyState title={t('planning:noSuchPlace')} /> : <Skeleton shape="card" label={t('hours:loading')} />}
    </div>
  );
}
