import { EmptyState, ErrorState, LinkButton, PageTitle, Select, Skeleton, useMessages } from '@escale/ui';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { useWorkspace } from '../../shell/workspace/workspace-context.ts';
import { Diary } from './diary.tsx';
import styles from './planning.module.css';
import { useLooked } from './use-looked.ts';

/** The day of a place, for its team: who may see it, and of which place. */
export function PlanningPage() {
  const { t } = useMessages();
  const { standing, places, error, retry, asking } = useWorkspace();
  const [looked, look] = useLooked();
  const place = looked.place === null ? places[0] : places.find(({ slug }) => slug === looked.place);
  usePageTitle(standing === 'asking' ? null : place === undefined ? t('planning:title') : t('planning:titleOf', { place: place.name }));

  if (standing === 'team' && place !== undefined) {
    return (
      <Diary
        key={place.id}
        place={place}
        looked={looked}
        onLook={look}
        places={places.length < 2 ? null : <Select label={t('planning:place')} options={places.map(({ slug, name }) => ({ id: slug, label: name }))} value={place.slug} onChange={(slug) => look({ place: slug })} />}
      />
    );
  }
  const mine = places[0];
  return (
    <div className={styles['page']}>
      <PageTitle>{t('planning:title')}</PageTitle>
      {standing === 'asking' && (error ? <ErrorState onRetry={retry} retrying={asking} /> : <Skeleton shape="card" label={t('planning:loading')} />)}
      {standing === 'signedOut' && (
        <EmptyState title={t('planning:signedOut')} actions={<LinkButton href="/connexion?retour=/gestion/planning">{t('account:signIn.action')}</LinkButton>}>
          <p>{t('planning:signedOutText')}</p>
        </EmptyState>
      )}
      {(standing === 'nobody' || (standing === 'team' && mine === undefined)) && (
        <EmptyState title={t('planning:notYours')} actions={<LinkButton look="quiet" href="/">{t('shell:findPlace')}</LinkButton>}>
          <p>{t('planning:notYoursText')}</p>
        </EmptyState>
      )}
      {standing === 'team' && mine !== undefined && <EmptyState title={t('planning:noSuchPlace')} actions={<LinkButton look="quiet" href={`/gestion/planning?lieu=${encodeURIComponent(mine.slug)}`}>{t('planning:toMyPlace')}</LinkButton>} />}
    </div>
  );
}
