import type { AccessDetails } from '@escale/domain';
import { useMessages } from '@escale/ui';
import type { PhotoFactsFragment as Photo, PlaceFactsFragment as Facts } from '../../gql/graphql.ts';
import { Access } from './access-section.tsx';
import { ComeHere, Contact, Equipment, Hours, Modules, Part, Spaces, Words } from './fact-sections.tsx';
import { listWord } from './list-word.presenter.ts';
import { aboutView, audienceHoursView, hoursView } from './place-facts.presenter.ts';
import styles from './place-about.module.css';
import { PlaceLabels } from './place-labels.tsx';
import { PlacePhotos } from './place-photos.tsx';

type PlaceAboutProps = { readonly facts: Facts; readonly photos: readonly Photo[]; readonly access: AccessDetails };

/** All that is said of a place: on its page, and beside it while somebody writes it. */
export function PlaceAbout({ facts, photos, access }: PlaceAboutProps) {
  const { t, locale } = useMessages();
  const about = aboutView(facts);
  const inWords = (values: readonly string[]): readonly string[] => values.map((value) => listWord(value, t));
  return (
    <div className={styles['facts']}>
      <PlacePhotos photos={photos} />
      {about.length > 0 && (
        <Part title={t('place:about.title')} wide>
          <div className={styles['about']}>
            {about.map((text) => (
              <p key={text}>{text}</p>
            ))}
          </div>
        </Part>
      )}
      <Hours hours={hoursView(facts, locale)} others={audienceHoursView(facts, locale)} />
      <ComeHere facts={facts} />
      <Access facts={facts} access={access} />
      <Equipment facts={facts} />
      <Contact facts={facts} />
      <Spaces facts={facts} />
      <PlaceLabels facts={facts} />
      <Words title={t('place:services.title')} words={inWords(facts.services)} />
      <Words title={t('placePage:field.audiences')} words={inWords(facts.audiences)} />
      <Words title={t('placePage:field.specialCare')} words={inWords(facts.specialCare)} />
      <Words title={t('placePage:field.supportModes')} words={inWords(facts.supportModes)} />
      <Words title={t('placePage:field.accessModes')} words={inWords(facts.accessModes)} />
      <Words title={t('placePage:field.fees')} words={inWords(facts.fees)} />
      <Modules facts={facts} />
    </div>
  );
}
