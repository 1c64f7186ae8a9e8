import { Calendar, List, MapPin, RectangleGoggles, Users, useMessages } from '@escale/ui';
import { useMemo } from 'react';
import { Link, Outlet, useLocation } from 'react-router';
import { useQuery } from 'urql';
import { MyRolesQuery } from '../../features/help-someone/helping.graphql.ts';
import { WorkspaceContext, type Standing, type Workspace as Facts } from './workspace-context.ts';
import { PLACE_PAGES } from './place-pages.ts';
import styles from './workspace.module.css';
import { MyPlacesQuery } from './workspace.graphql.ts';

const TEAM: readonly string[] = ['SITE_STAFF', 'SITE_MANAGER'];
const GIVING = 'SITE_MANAGER';

/** The page itself, or a page behind it; « Le lieu » stands for three. */
const currentOf = (to: string, pathname: string): 'page' | 'true' | undefined => {
  if (pathname === to) return 'page';
  const behind = to === PLACE_PAGES[0] ? PLACE_PAGES.includes(pathname) : pathname.startsWith(`${to}/`);
  return behind ? 'true' : undefined;
};

/** The frame of the pages a team works in: a rail at the left, a row on a phone. Only a team sees it; each page says what others may do. */
export function Workspace() {
  const { t } = useMessages();
  const [{ data: who, error: unreachable, fetching: asking }, ask] = useQuery({ query: MyRolesQuery, requestPolicy: 'cache-and-network' });
  const roles = who?.me?.grants.map(({ role }) => role) ?? [];
  const team = roles.some((role) => TEAM.includes(role));
  const [{ data, error, fetching }, askPlaces] = useQuery({ query: MyPlacesQuery, pause: !team, requestPolicy: 'cache-and-network' });
  const standing: Standing = who === undefined ? 'asking' : who.me == null ? 'signedOut' : !team ? 'nobody' : data === undefined ? 'asking' : 'team';
  const places = data?.myPlaces;
  const failed = (error ?? unreachable) !== undefined;
  const waits = asking || fetching;
  const facts = useMemo<Facts>(
    () => ({ standing, places: places ?? [], error: failed, asking: waits, retry: () => (who === undefined ? ask : askPlaces)({ requestPolicy: 'network-only' }) }),
    [standing, places, failed, waits, who, ask, askPlaces],
  );
  const { pathname } = useLocation();
  const entries = [
    { to: '/gestion/planning', words: t('planning:title'), Icon: Calendar },
    { to: '/gestion/equipements', words: t('fleet:title'), Icon: RectangleGoggles },
    { to: '/gestion/activites', words: t('offers:title'), Icon: List },
    ...(roles.includes(GIVING) ? [{ to: '/personnes', words: t('planning:team'), Icon: Users }] : []),
    { to: PLACE_PAGES[0], words: t('placePage:section'), Icon: MapPin },
  ];
  return (
    <WorkspaceContext value={facts}>
      <div data-density="workspace" className={styles['workspace']}>
        {team && (
          <nav aria-label={t('planning:workspace')} className={styles['rail']}>
            {entries.map(({ to, words, Icon }) => (
              <Link key={to} to={to} aria-current={currentOf(to, pathname)} className={styles['entry'] ?? ''}>
                <Icon aria-hidden="true" className="lucide" />
                {words}
              </Link>
            ))}
          </nav>
        )}
        <div className={styles['content']}>
          <Outlet />
        </div>
      </div>
    </WorkspaceContext>
  );
}
