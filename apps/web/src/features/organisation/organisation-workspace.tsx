import { Building2, Calendar, FileCheck, GraduationCap, Users, useMessages } from '@escale/ui';
import { useMemo } from 'react';
import { Outlet, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { useFragment as readFragment } from '../../gql/index.ts';
import { useKnown } from '../../shell/use-known.ts';
import { Rail } from '../../shell/workspace/rail.tsx';
import frame from '../../shell/workspace/workspace.module.css';
import { OrganisationContext, type Organisations } from './organisation-context.ts';
import { MyOrganisationsQuery, ShownOrganisationFragment } from './organisation.graphql.ts';

/** The frame of the pages of an organisation: a rail once there is one that was verified. */
export function OrganisationWorkspace() {
  const { t } = useMessages();
  const [query] = useSearchParams();
  const named = query.get('structure');
  const [{ data: answered, error, fetching }, ask] = useQuery({ query: MyOrganisationsQuery, requestPolicy: 'cache-and-network' });
  const data = useKnown(answered);
  const facts = useMemo<Organisations>(() => {
    const organisations = (data?.myOrganisations ?? []).map((row) => readFragment(ShownOrganisationFragment, row));
    // Nobody signed in is refused the list; whatever else fails is asked again.
    const signedOut = error === undefined ? data !== undefined && data.me == null : error.graphQLErrors.some(({ extensions }) => extensions['code'] === 'UNAUTHENTICATED');
    return {
      standing: signedOut ? 'signedOut' : data?.me != null ? 'signedIn' : 'asking',
      organisations,
      chosen: organisations.find(({ id }) => id === named) ?? organisations[0] ?? null,
      error: error !== undefined && !signedOut && data === undefined,
      asking: fetching,
      refresh: () => ask({ requestPolicy: 'network-only' }),
    };
  }, [data, error, fetching, named, ask]);
  const works = facts.chosen !== null && facts.chosen.standing !== 'REQUESTED' && facts.chosen.standing !== 'REFUSED';
  const search = facts.chosen === null ? '' : `?structure=${facts.chosen.id}`;
  return (
    <OrganisationContext value={facts}>
      <div data-density="workspace" className={frame['workspace']}>
        {works && (
          <Rail
            label={t('organisation:workspace')}
            entries={[
              { to: `/organisme${search}`, words: t('organisation:nav.profile'), Icon: Building2, behind: [] },
              { to: `/organisme/groupes${search}`, words: t('organisation:nav.groups'), Icon: GraduationCap },
              { to: `/organisme/reservations${search}`, words: t('groups:nav'), Icon: Calendar },
              { to: `/organisme/conventions${search}`, words: t('organisation:nav.agreements'), Icon: FileCheck },
              { to: `/organisme/membres${search}`, words: t('organisation:nav.team'), Icon: Users },
            ]}
          />
        )}
        <div className={frame['content']}>
          <Outlet />
        </div>
      </div>
    </OrganisationContext>
  );
}
