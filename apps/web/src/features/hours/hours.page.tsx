import { EmptyState, ErrorState, PageTitle, Skeleton, useMessages } from '@escale/ui';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useFragment as unmasked } from '../../gql/fragment-masking.ts';
import { PlaceChoice } from '../../shell/workspace/place-navigation.tsx';
import { TeamPage } from '../../shell/workspace/team-page.tsx';
import type { MyPlace } from '../../shell/workspace/workspace-context.ts';
import { Editor } from './editor.tsx';
import { PlaceHoursFragment, PlaceHoursQuery } from './hours.graphql.ts';
import styles from './hours.module.css';

/** The hours of a place, for its team. */
export function HoursPage() {
  const { t } = useMessages();
  return (
    <TeamPage title={t('hours:title')} titleOf={(place) => t('hours:titleOf', { place: place.name })} loading={t('hours:loading')} signedOut={t('hours:signedOut')}>
      {(place, choice) => <HoursOf key={place.id} place={place} choice={<PlaceChoice slug={place.slug} choice={choice} />} />}
    </TeamPage>
  );
}

/** Asks for the hours as they are saved. */
function HoursOf({ place, choice }: { readonly place: MyPlace; readonly choice: ReactNode }) {
  const { t } = useMessages();
  const [{ data, error, fetching }, ask] = useQuery({ query: PlaceHoursQuery, variables: { placeId: place.id }, requestPolicy: 'cache-and-network' });
  const facts = unmasked(PlaceHoursFragment, data?.placeHours ?? null);
  if (facts !== null) return <Editor place={place} live={facts} choice={choice} />;
  return (
    <div className={styles['page']}>
      <PageTitle>{t('hours:titleOf', { place: place.name })}</PageTitle>
      {choice}
      {error !== undefined && !fetching ? <ErrorState onRetry={() => ask({ requestPolicy: 'network-only' })} retrying={fetching} /> : data !== undefined && !fetching ? <EmptyState title={t('shell:team.noSuchPlace')} /> : <Skeleton shape="card" label={t('hours:loading')} />}
    </div>
  );
}
