import { Calendar, List, MapPin, RectangleGoggles, Users, useMessages } from '@escale/ui';
import { useMemo } from 'react';
import { Outlet } from 'react-router';
import { useQuery } from 'urql';
import { MyRolesQuery } from '../../features/help-someone/helping.graphql.ts';
import { useKnown } from '../use-known.ts';
import { WorkspaceContext, type Standing, type Workspace as Facts } from './workspace-context.ts';
import { PLACE_PAGES } from './place-pages.ts';
import { Rail } from './rail.tsx';
import { useWaiting } from './use-waiting.ts';
import styles from './workspace.module.css';
import { MyPlacesQuery } from './workspace.graphql.ts';

const TEAM: readonly string[] = ['SITE_STAFF', 'SITE_MANAGER'];

/** The frame of the pages a team works in: a rail at the left, a row on a phone. Only a team sees it; each page says what others may do. */
export function Workspace() {
  const { t } = useMessages();
  const [{ data: roled, error: unreachable, fetching: asking }, ask] = useQuery({ query: MyRolesQuery, requestPolicy: 'cache-and-network' });
  // A cut line takes nobody's page away.
  const who = useKnown(roled);
  const roles = who?.me?.grants.map(({ role }) => role) ?? [];
  const team = roles.some((role) => TEAM.includes(role));
  const [{ data: placed, error, fetching }, askPlaces] = useQuery({ query: MyPlacesQuery, pause: !team, requestPolicy: 'cache-and-network' });
  const data = useKnown(placed);
  const waiting = useWaiting(!team).reduce((sum, { toDecide }) => sum + toDecide, 0);
  const standing: Standing = who === undefined ? 'asking' : who.me == null ? 'signedOut' : !team ? 'nobody' : data === undefined ? 'asking' : 'team';
  const places = data?.myPlaces;
  const failed = (error ?? unreachable) !== undefined;
  const waits = asking || fetching;
  const facts = useMemo<Facts>(
    () => ({ standing, places: places ?? [], error: failed, asking: waits, retry: () => (who === undefined ? ask : askPlaces)({ requestPolicy: 'network-only' }) }),
    [standing, places, failed, waits, who, ask, askPlaces],
  );
  const entries = [
    { to: '/gestion/planning', words: t('planning:title'), Icon: Calendar },
    { to: '/gestion/equipements', words: t('fleet:title'), Icon: RectangleGoggles },
    { to: '/gestion/activites', words: t('offers:title'), Icon: List },
    { to: '/gestion/equipe', words: t('planning:team'), Icon: Users },
    { to: PLACE_PAGES[0], words: t('placePage:section'), Icon: MapPin, behind: PLACE_PAGES, waiting },
  ];
  return (
    <WorkspaceContext value={facts}>
      <div data-density="workspace" className={styles['workspace']}>
        {team && <Rail label={t('planning:workspace')} entries={entries} />}
        <div className={styles['content']}>
          <Outlet />
        </div>
      </div>
    </WorkspaceContext>
  );
}
