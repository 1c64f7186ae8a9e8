import { EmptyState, ErrorState, LinkButton, PageTitle, Select, Skeleton, useMessages } from '@escale/ui';
import { useSearchParams } from 'react-router';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { PlaceNavigation } from '../../shell/workspace/place-navigation.tsx';
import { useWorkspace } from '../../shell/workspace/workspace-context.ts';
import { ClosuresOfPlace } from './closures-of-place.tsx';
import styles from './closures.module.css';

/** The closures of a place, for its team: who may see them, and of which place. */
export function ClosuresPage() {
  const { t } = useMessages();
  const { standing, places, error, retry, asking } = useWorkspace();
  const [query, setQuery] = useSearchParams();
  const slug = query.get('lieu');
  const place = slug === null ? places[0] : places.find((each) => each.slug === slug);
  usePageTitle(standing === 'asking' ? null : place === undefined ? t('closures:title') : t('closures:titleOf', { place: place.name }));
  if (standing === 'team' && place !== undefined) {
    const choice = (
      <div className={styles['choice']}>
        <PlaceNavigation slug={place.slug} />
        {places.length > 1 && <Select label={t('planning:place')} options={places.map(({ slug: id, name }) => ({ id, label: name }))} value={place.slug} onChange={(lieu) => setQuery({ lieu })} />}
      </div>
    );
    return <ClosuresOfPlace key={place.id} place={place} choice={choice} />;
  }
  return (
    <div className={styles['page']}>
      <PageTitle>{t('closures:title')}</PageTitle>
      {standing === 'asking' && (error ? <ErrorState onRetry={retry} retrying={asking} /> : <Skeleton shape="card" label={t('closures:loading')} />)}
      {standing === 'signedOut' && <EmptyState title={t('closures:signedOut')} actions={<LinkButton href="/connexion?retour=/gestion/fermetures">{t('account:signIn.action')}</LinkButton>} />}
      {standing === 'nobody' && <EmptyState title={t('planning:notYours')} actions={<LinkButton look="quiet" href="/">{t('shell:findPlace')}</LinkButton>}><p>{t('planning:notYoursText')}</p></EmptyState>}
      {standing === 'team' && <EmptyState title={t('planning:noSuchPlace')} actions={<LinkButton look="quiet" href="/gestion/fermetures">{t('planning:toMyPlace')}</LinkButton>} />}
    </div>
  );
}
