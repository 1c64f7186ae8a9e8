import { PageTitle, useMessages } from '@escale/ui';
import { PlaceChoice } from '../../shell/workspace/place-navigation.tsx';
import { TeamPage } from '../../shell/workspace/team-page.tsx';
import { AnomaliesOf } from './anomalies-of.tsx';
import styles from './anomalies.module.css';
import { Losses } from './losses.tsx';

/** What kiosks of a place saw and the planning contradicts, and what did not arrive; what becomes of it is for the team to say. */
export function AnomaliesPage() {
  const { t } = useMessages();
  return (
    <TeamPage title={t('anomalies:title')} titleOf={(place) => t('anomalies:titleOf', { place: place.name })} loading={t('anomalies:loading')} signedOut={t('anomalies:signedOut')}>
      {(place, choice) => (
        <div className={styles['work']}>
          <PageTitle lead={t('anomalies:lead')}>{t('anomalies:titleOf', { place: place.name })}</PageTitle>
          <PlaceChoice slug={place.slug} choice={choice} />
          <AnomaliesOf key={place.id} place={place} />
          <Losses key={`lost-${place.id}`} place={place} />
        </div>
      )}
    </TeamPage>
  );
}
