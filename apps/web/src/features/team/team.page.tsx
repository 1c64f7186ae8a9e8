import { parseLocalDay } from '@escale/domain';
import { PageTitle, Tabs, useMessages } from '@escale/ui';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { TeamPage as TeamScreen } from '../../shell/workspace/team-page.tsx';
import { MyGrantsQuery } from '../people-and-roles/people.graphql.ts';
import { PeopleOn } from '../people-and-roles/people-on.tsx';
import styles from './team.module.css';
import { TeamWeek } from './team-week.tsx';

const PLANNER = 'SITE_MANAGER';

/** The team of a place: who is there when, and who has which role. Who does not plan reads their own hours. */
export function TeamPage() {
  const { t } = useMessages();
  const [{ data: mine }] = useQuery({ query: MyGrantsQuery });
  const [query, setQuery] = useSearchParams();
  const look = (change: Readonly<Record<string, string>>): void =>
    setQuery((before) => {
      const next = new URLSearchParams(before);
      for (const [name, value] of Object.entries(change)) next.set(name, value);
      return next;
    }, { preventScrollReset: true });
  return (
    <TeamScreen title={t('team:title')} titleOf={(place) => t('team:titleOf', { place: place.name })} loading={t('team:loading')} signedOut={t('team:signedOut')} onPlace={(lieu) => look({ lieu })}>
      {(place, choice) => {
        const plans = mine?.me?.grants.some(({ role, scopeId }) => role === PLANNER && scopeId === place.id) === true;
        const week = <TeamWeek place={place} monday={parseLocalDay(query.get('semaine') ?? '')} onWeek={(semaine) => look({ semaine })} />;
        return (
          <div key={place.id} className={styles['page']}>
            <PageTitle {...(plans ? { lead: t('team:lead') } : {})}>{plans ? t('team:titleOf', { place: place.name }) : t('team:mine')}</PageTitle>
            {choice !== null && <div className={styles['short']}>{choice}</div>}
            {plans ? (
              <Tabs
                label={t('team:tabs.label')}
                selected={query.get('onglet') === 'personnes' ? 'personnes' : 'presences'}
                onSelect={(onglet) => look({ onglet })}
                tabs={[{ id: 'presences', title: t('team:tabs.week'), content: week }, { id: 'personnes', title: t('team:tabs.people'), content: <PeopleOn on={{ kind: 'PLACE', id: place.id }} /> }]}
              />
            ) : (
              week
            )}
          </div>
        );
      }}
    </TeamScreen>
  );
}
