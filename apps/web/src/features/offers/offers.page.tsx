import { EmptyState, ErrorState, LinkButton, PageTitle, Select, Skeleton, useMessages } from '@escale/ui';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { useWorkspace } from '../../shell/workspace/workspace-context.ts';
import { MyRolesQuery } from '../help-someone/helping.graphql.ts';
import styles from './offers.module.css';
import { PlaceOffers } from './place-offers.tsx';

const WRITER = 'SITE_MANAGER';

/** The offers of a place, for its team: who may see them, and of which place. */
export function OffersPage() {
  const { t } = useMessages();
  const { standing, places, error, retry, asking } = useWorkspace();
  const [{ data: who }] = useQuery({ query: MyRolesQuery });
  const [query, setQuery] = useSearchParams();
  const slug = query.get('lieu');
  const place = slug === null ? places[0] : places.find((each) => each.slug === slug);
  usePageTitle(standing === 'asking' ? null : place === undefined ? t('offers:title') : t('offers:titleOf', { place: place.name }));
  const look = (change: Readonly<Record<string, string | null>>): void =>
    setQuery(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(change)) {
          if (value === null) next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { preventScrollReset: true },
    );
  if (standing === 'team' && place !== undefined) {
    return (
      <PlaceOffers
        key={place.id}
        place={place}
        places={places.length < 2 ? null : <Select label={t('planning:place')} options={places.map((each) => ({ id: each.slug, label: each.name }))} value={place.slug} onChange={(lieu) => look({ lieu, activite: null })} />}
        writes={who?.me?.grants.some(({ role }) => role === WRITER) === true}
        opened={query.get('activite')}
        onOpen={(activite) => look({ activite })}
      />
    );
  }
  const mine = places[0];
  return (
    <div className={styles['page']}>
      <PageTitle>{t('offers:title')}</PageTitle>
      {standing === 'asking' && (error ? <ErrorState onRetry={retry} retrying={asking} /> : <Skeleton shape="card" label={t('offers:loading')} />)}
      {standing === 'signedOut' && <EmptyState title={t('planning:signedOut')} actions={<LinkButton href="/connexion?retour=/gestion/activites">{t('account:signIn.action')}</LinkButton>}>{t('planning:signedOutText')}</EmptyState>}
      {(standing === 'nobody' || (standing === 'team' && mine === undefined)) && <EmptyState title={t('planning:notYours')} actions={<LinkButton look="quiet" href="/">{t('shell:findPlace')}</LinkButton>}>{t('planning:notYoursText')}</EmptyState>}
      {standing === 'team' && mine !== undefined && <EmptyState title={t('planning:noSuchPlace')} actions={<LinkButton look="quiet" href="/gestion/activites">{t('planning:toMyPlace')}</LinkButton>} />}
    </div>
  );
}
