import { Button, LinkButton, PageTitle, useMessages } from '@escale/ui';
import { type ReactNode, useEffect, useRef } from 'react';
import { readerZone } from '../../shell/reader-zone.ts';
import { type Alternative, alternativeInWords } from './alternatives.presenter.ts';
import styles from './book.module.css';

/** Why not, and what to do instead: it takes the place of the question, so it takes the focus too. */
export function WayOut({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.querySelector('h1')?.focus(), []);
  return (
    <div ref={frame} className={styles['step']}>
      <PageTitle>{title}</PageTitle>
      {children}
    </div>
  );
}

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

/** The way to other slots when none is at hand. */
export function OtherSlotsLink({ slug }: { readonly slug: string | null }) {
  const { t } = useMessages();
  return (
    <p className={styles['actions']}>
      {slug !== null && (
        <LinkButton look="quiet" href={`/lieu/${slug}`}>
          {t('booking:refused.otherSlots')}
        </LinkButton>
      )}
      <LinkButton look="plain" href="/">
        {t('shell:findPlace')}
      </LinkButton>
    </p>
  );
}
