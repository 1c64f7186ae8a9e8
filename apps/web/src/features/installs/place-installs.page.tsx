import { useMessages } from '@escale/ui';
import { useQuery } from 'urql';
import { TeamPage } from '../../shell/workspace/team-page.tsx';
import { MyRolesQuery } from '../help-someone/helping.graphql.ts';
import { InstallsOf } from './installs-of.tsx';

/** The modules a place is asked to install, for who manages it. */
export function PlaceInstallsPage() {
  const { t } = useMessages();
  const [{ data: who }] = useQuery({ query: MyRolesQuery });
  const title = t('catalogue:install.title');
  const manages = who === undefined ? null : who.me?.grants.some(({ role }) => role === 'SITE_MANAGER') === true;
  return (
    <TeamPage title={title} titleOf={(place) => t('catalogue:install.titleOf', { name: place.name })} loading={t('catalogue:install.loading')} signedOut={t('catalogue:install.signedOut')} mayRead={manages}>
      {(place, choice) => <InstallsOf key={place.id} side="place" id={place.id} timeZone={place.timeZone} title={title} tools={choice} />}
    </TeamPage>
  );
}
