import { parseLocalDay } from '@escale/domain';
import { EmptyState, ErrorState, LinkButton, PageTitle, Select, Skeleton, Tabs, useMessages } from '@escale/ui';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { useWorkspace } from '../../shell/workspace/workspace-context.ts';
import { MyGrantsQuery } from '../people-and-roles/people.graphql.ts';
import styles from './team.module.css';
import { TeamPeople } from './team-people.tsx';
import { TeamWeek } from './team-week.tsx';

const PLANNER = 'SITE_MANAGER';

/** The team of a place: who is there when, and who has which role. Who does not plan reads their own hours. */
export function TeamPage() {
  const { t } = useMessages();
  const { standing, places, error, retry, asking } = useWorkspace();
  const [{ data: mine }] = useQuery({ query: MyGrantsQuery });
  const [query, setQuery] = useSearchParams();
  const slug = query.get('lieu');
  const place = slug === null ? places[0] : places.find((each) => each.slug === slug);
  usePageTitle(standing === 'asking' ? null : place === undefined ? t('team:title') : t('team:titleOf', { place: place.name }));
  const look = (change: Readonly<Record<string, string>>): void =>
    setQuery((before) => {
      const next = new URLSearchParams(before);
      for (const [name, value] of Object.entries(change)) next.set(name, value);
      return next;
    }, { preventScrollReset: true });
  if (standing === 'team' && place !== undefined) {
    const plans = mine?.me?.grants.some(({ role, scopeId }) => role === PLANNER && scopeId === place.id) === true;
    const week = <TeamWeek place={place} monday={parseLocalDay(query.get('semaine') ?? '')} onWeek={(semaine) => look({ semaine })} />;
    return (
      <div key={place.id} className={styles['page']}>
        <PageTitle {...(plans ? { lead: t('team:lead') } : {})}>{plans ? t('team:titleOf', { place: place.name }) : t('team:mine')}</PageTitle>
        {places.length > 1 && <div className={styles['short']}><Select label={t('planning:place')} options={places.map(({ slug: id, name }) => ({ id, label: name }))} value={place.slug} onChange={(lieu) => look({ lieu })} /></div>}
        {plans ? (
          <Tabs
            label={t('team:tabs.label')}
            selected={query.get('onglet') === 'personnes' ? 'personnes' : 'presences'}
            onSelect={(onglet) => look({ onglet })}
            tabs={[{ id: 'presences', title: t('team:tabs.week'), content: week }, { id: 'personnes', title: t('team:tabs.people'), content: <TeamPeople place={place} /> }]}
          />
        ) : (
          week
        )}
      </div>
    );
  }
  return (
    <div className={styles['page']}>
      <PageTitle>{t('team:title')}</PageTitle>
      {standing === 'asking' && (error ? <ErrorState onRetry={retry} retrying={asking} /> : <Skeleton shape="card" label={t('team:loading')} />)}
      {standing === 'signedOut' && <EmptyState title={t('planning:signedOut')} actions={<LinkButton href="/connexion?retour=/gestion/equipe">{t('account:signIn.action')}</LinkButton>}>{t('planning:signedOutText')}</EmptyState>}
      {(standing === 'nobody' || (standing === 'team' && places.length === 0)) && <EmptyState title={t('planning:notYours')} actions={<LinkButton look="quiet" href="/">{t('shell:findPlace')}</LinkButton>}>{t('planning:notYoursText')}</EmptyState>}
      {standing === 'team' && places.length > 0 && <EmptyState title={t('planning:noSuchPlace')} actions={<LinkButton look="quiet" href="/gestion/equipe">{t('planning:toMyPlace')}</LinkButton>} />}
    </div>
  );
}
