import { EmptyState, ErrorState, LinkButton, PageTitle, Select, Skeleton, useMessages } from '@escale/ui';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { PlaceNavigation } from '../../shell/workspace/place-navigation.tsx';
import { useWorkspace } from '../../shell/workspace/workspace-context.ts';
import { MyRolesQuery } from '../help-someone/helping.graphql.ts';
import { AgreementsOf } from './agreements-of.tsx';
import styles from './agreements.module.css';

/** The organisations that bring groups to a place, for who manages it. */
export function PlaceAgreementsPage() {
  const { t } = useMessages();
  const { standing, places, error, retry, asking } = useWorkspace();
  const [{ data: who }] = useQuery({ query: MyRolesQuery });
  const [query, setQuery] = useSearchParams();
  const slug = query.get('lieu');
  const place = slug === null ? places[0] : places.find((each) => each.slug === slug);
  const title = t('organisation:agreement.title');
  usePageTitle(place === undefined ? title : t('organisation:agreement.titleOf', { name: place.name }));
  const manages = who?.me?.grants.some(({ role }) => role === 'SITE_MANAGER') === true;
  if (standing === 'team' && place !== undefined && manages) {
    return (
      <AgreementsOf
        key={place.id}
        side={{ kind: 'place', placeId: place.id }}
        timeZone={place.timeZone}
        title={title}
        lead={t('organisation:agreement.leadPlace')}
        empty={t('organisation:agreement.nonePlace')}
        mayAdd
        tools={
          <div className={styles['tools']}>
            <PlaceNavigation slug={place.slug} />
            {places.length > 1 && <Select label={t('planning:place')} options={places.map((each) => ({ id: each.slug, label: each.name }))} value={place.slug} onChange={(lieu) => setQuery({ lieu })} />}
          </div>
        }
      />
    );
  }
  return (
    <div className={styles['page']}>
      <PageTitle>{title}</PageTitle>
      {(standing === 'asking' || (standing === 'team' && who === undefined)) && (error ? <ErrorState onRetry={retry} retrying={asking} /> : <Skeleton shape="card" label={t('organisation:agreement.loading')} />)}
      {standing === 'signedOut' && <EmptyState title={t('planning:signedOut')} actions={<LinkButton href="/connexion?retour=/gestion/conventions">{t('account:signIn.action')}</LinkButton>}>{t('planning:signedOutText')}</EmptyState>}
      {(standing === 'nobody' || (standing === 'team' && who !== undefined && !manages)) && <EmptyState title={t('planning:notYours')} actions={<LinkButton look="quiet" href="/">{t('shell:findPlace')}</LinkButton>}>{t('planning:notYoursText')}</EmptyState>}
      {standing === 'team' && manages && place === undefined && <EmptyState title={t('planning:noSuchPlace')} actions={<LinkButton look="quiet" href="/gestion/conventions">{t('planning:toMyPlace')}</LinkButton>} />}
    </div>
  );
}
