import { Button, useMessages } from '@escale/ui';
import { readerZone } from '../../shell/reader-zone.ts';
import { type Alternative, alternativeInWords } from './alternatives.presenter.ts';
import styles from './alternatives.module.css';

type AlternativesProps = {
  readonly alternatives: readonly Alternative[];
  readonly refused: { readonly placeId: string | null; readonly offerId: string };
  readonly onTake: (alternative: Alternative) => void;
};

/** The nearest free slots, each one press away. */
export function Alternatives({ alternatives, refused, onTake }: AlternativesProps) {
  const { t, locale } = useMessages();
  return (
    <ul role="list" aria-label={t('booking:refused.list')} className={styles['alternatives']}>
      {alternatives.map((alternative) => {
        const { when, where, activity } = alternativeInWords(alternative, refused, readerZone(), locale, t);
        return (
          <li key={`${alternative.slot.offer.id} ${alternative.slot.startsAt}`}>
            <Button look="quiet" wide onPress={() => onTake(alternative)}>
              <span className={styles['alternative']}>
                <strong>{when}</strong>
                <span>{where}</span>
                {activity !== null && <span>{activity}</span>}
              </span>
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
