import { useMessages } from '@escale/ui';
import { TeamPage } from '../../shell/workspace/team-page.tsx';
import { Diary } from './diary.tsx';
import { useLooked } from './use-looked.ts';

/** The day of a place, for its team. */
export function PlanningPage() {
  const { t } = useMessages();
  const [looked, look] = useLooked();
  return (
    <TeamPage title={t('planning:title')} titleOf={(place) => t('planning:titleOf', { place: place.name })} loading={t('planning:loading')} signedOut={t('planning:signedOut')} onPlace={(slug) => look({ place: slug })}>
      {(place, choice) => <Diary key={place.id} place={place} looked={looked} onLook={look} places={choice} />}
    </TeamPage>
  );
}
