import { PageTitle, useMessages } from '@escale/ui';
import { PlaceChoice } from '../../shell/workspace/place-navigation.tsx';
import { TeamPage } from '../../shell/workspace/team-page.tsx';
import { KiosksOf } from './kiosks-of.tsx';
import styles from './kiosks.module.css';

/** The kiosks of a place: how they are, for its team; adding, naming and revoking them, for who manages it. */
export function KiosksPage() {
  const { t } = useMessages();
  return (
    <TeamPage title={t('kiosks:title')} titleOf={(place) => t('kiosks:titleOf', { place: place.name })} loading={t('kiosks:loading')} signedOut={t('kiosks:signedOut')}>
      {(place, choice) => (
        <div className={styles['work']}>
          <PageTitle lead={t('kiosks:lead')}>{t('kiosks:titleOf', { place: place.name })}</PageTitle>
          <PlaceChoice slug={place.slug} choice={choice} />
          <KiosksOf key={place.id} place={place} />
        </div>
      )}
    </TeamPage>
  );
}
