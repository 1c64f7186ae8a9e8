import { NETWORK_RULES_DECIDERS, ORGANISATION_DECIDERS } from '@escale/domain';
import { Award, Building2, FileCheck, SlidersHorizontal, Users, useMessages } from '@escale/ui';
import { createContext, use } from 'react';
import { Outlet, useLocation } from 'react-router';
import { useQuery } from 'urql';
import { useKnown } from '../use-known.ts';
import { NetworkRolesQuery } from './network.graphql.ts';
import { Parts } from './parts.tsx';
import { Rail } from './rail.tsx';
import styles from './workspace.module.css';

/** Who looks at the network: still being asked, nobody signed in, somebody without the role, or who coordinates all of it. */
export type NetworkStanding = 'asking' | 'signedOut' | 'nobody' | 'coordinator';

const StandingContext = createContext<NetworkStanding>('asking');
const ReadsRulesContext = createContext(false);
/** Whether the person coordinates at least a part of the network, and so reads its rules. */
export const useReadsRules = (): boolean => use(ReadsRulesContext);
export const useNetworkStanding = (): NetworkStanding => use(StandingContext);

/** The frame of the pages of who coordinates the whole network. */
export function NetworkWorkspace() {
  const { t } = useMessages();
  const [{ data: answered }] = useQuery({ query: NetworkRolesQuery, requestPolicy: 'cache-and-network' });
  const data = useKnown(answered);
  const decides = data?.me?.grants.some(({ role, scopeKind }) => scopeKind === 'NETWORK' && ORGANISATION_DECIDERS.some((decider) => decider === role)) === true;
  const standing: NetworkStanding = data === undefined ? 'asking' : data.me == null ? 'signedOut' : decides ? 'coordinator' : 'nobody';
  const reads = data?.me?.grants.some(({ role }) => NETWORK_RULES_DECIDERS.some((decider) => decider === role)) === true;
  const { pathname } = useLocation();
  const labels = { words: t('labelEditing:nav'), Icon: Award, pages: [{ to: '/reseau/labels', words: t('labelEditing:asked') }, { to: '/reseau/labels-a-rapprocher', words: t('labelRegister:matching.nav') }] };
  const settings = { words: t('rules:settings'), Icon: SlidersHorizontal, pages: [{ to: '/reseau/regles', words: t('rules:nav') }, { to: '/reseau/modeles', words: t('models:nav') }, { to: '/reseau/consignes', words: t('safety:nav') }] };
  const groups = [labels, settings];
  const read = groups.map(({ words, Icon, pages }) => ({ to: pages[0]?.to ?? '', words, Icon, behind: pages.map(({ to }) => to) }));
  const here = groups.find(({ pages }) => pages.some(({ to }) => to === pathname));
  return (
    <StandingContext value={standing}>
      <ReadsRulesContext value={reads}>
      <div data-density="workspace" className={styles['workspace']}>
        {decides && (
          <Rail
            label={t('organisation:network')}
            entries={[
              { to: '/reseau/structures', words: t('organisation:nav.queue'), Icon: Building2 },
              { to: '/reseau/conventions', words: t('organisation:nav.agreements'), Icon: FileCheck },
              ...read,
              { to: '/personnes', words: t('planning:team'), Icon: Users },
            ]}
          />
        )}
        {reads && !decides && <Rail label={t('organisation:network')} entries={[...read, { to: '/personnes', words: t('planning:team'), Icon: Users }]} />}
        <div className={styles['content']}>
          {reads && here !== undefined && <div className={styles['above']}><Parts label={here.words} parts={here.pages} /></div>}
          <Outlet />
        </div>
      </div>
      </ReadsRulesContext>
    </StandingContext>
  );
}
