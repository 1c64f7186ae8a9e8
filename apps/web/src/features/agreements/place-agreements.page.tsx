import { useMessages } from '@escale/ui';
import { useQuery } from 'urql';
import { PlaceChoice } from '../../shell/workspace/place-navigation.tsx';
import { TeamPage } from '../../shell/workspace/team-page.tsx';
import { MyRolesQuery } from '../help-someone/helping.graphql.ts';
import { AgreementsOf } from './agreements-of.tsx';

/** The organisations that bring groups to a place, for who manages it. */
export function PlaceAgreementsPage() {
  const { t } = useMessages();
  const [{ data: who }] = useQuery({ query: MyRolesQuery });
  const title = t('organisation:agreement.title');
  const manages = who === undefined ? null : who.me?.grants.some(({ role }) => role === 'SITE_MANAGER') === true;
  return (
    <TeamPage title={title} titleOf={(place) => t('organisation:agreement.titleOf', { name: place.name })} loading={t('organisation:agreement.loading')} signedOut={t('organisation:agreement.signedOut')} mayRead={manages}>
      {(place, choice) => (
        <AgreementsOf
          key={place.id}
          side={{ kind: 'place', placeId: place.id }}
          timeZone={place.timeZone}
          title={title}
          lead={t('organisation:agreement.leadPlace')}
          empty={t('organisation:agreement.nonePlace')}
          mayAdd
          tools={<PlaceChoice slug={place.slug} choice={choice} />}
        />
      )}
    </TeamPage>
  );
}
