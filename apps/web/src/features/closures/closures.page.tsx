import { useMessages } from '@escale/ui';
import { PlaceChoice } from '../../shell/workspace/place-navigation.tsx';
import { TeamPage } from '../../shell/workspace/team-page.tsx';
import { ClosuresOfPlace } from './closures-of-place.tsx';

/** The closures of a place, for its team. */
export function ClosuresPage() {
  const { t } = useMessages();
  return (
    <TeamPage title={t('closures:title')} titleOf={(place) => t('closures:titleOf', { place: place.name })} loading={t('closures:loading')} signedOut={t('closures:signedOut')}>
      {(place, choice) => <ClosuresOfPlace key={place.id} place={place} choice={<PlaceChoice slug={place.slug} choice={choice} />} />}
    </TeamPage>
  );
}
