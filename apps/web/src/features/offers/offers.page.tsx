import { useMessages } from '@escale/ui';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { TeamPage } from '../../shell/workspace/team-page.tsx';
import { MyRolesQuery } from '../help-someone/helping.graphql.ts';
import { PlaceOffers } from './place-offers.tsx';

const WRITER = 'SITE_MANAGER';

/** The offers of a place, for its team. */
export function OffersPage() {
  const { t } = useMessages();
  const [{ data: who }] = useQuery({ query: MyRolesQuery });
  const [query, setQuery] = useSearchParams();
  const look = (change: Readonly<Record<string, string | null>>): void =>
    setQuery(
      (before) => {
        const next = new URLSearchParams(before);
        for (const [name, value] of Object.entries(change)) {
          if (value === null) next.delete(name);
          else next.set(name, value);
        }
        return next;
      },
      { preventScrollReset: true },
    );
  return (
    <TeamPage title={t('offers:title')} titleOf={(place) => t('offers:titleOf', { place: place.name })} loading={t('offers:loading')} signedOut={t('offers:signedOut')} onPlace={(lieu) => look({ lieu, activite: null })}>
      {(place, choice) => (
        <PlaceOffers
          key={place.id}
          place={place}
          places={choice}
          writes={who?.me?.grants.some(({ role }) => role === WRITER) === true}
          opened={query.get('activite')}
          onOpen={(activite) => look({ activite })}
        />
      )}
    </TeamPage>
  );
}
