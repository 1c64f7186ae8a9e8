import { Badge, Card, Clock, EquipmentIcon, SlotButton, useMessages } from '@escale/ui';
import { type Ref } from 'react';
import { Link } from 'react-router';
import type { PlaceCardView } from './place-card.presenter.ts';
import styles from './place-card.module.css';

type PlaceCardProps = {
  readonly card: PlaceCardView;
  readonly lit: boolean;
  readonly onLight: (placeId: string | null) => void;
  /** Where the list is, so that the page of the place can lead back to it. */
  readonly from: string;
  readonly linkRef?: Ref<HTMLAnchorElement>;
};

/** One place of the list: who, how far, open or not, what it has, when it is free. */
export function PlaceCard({ card, lit, onLight, from, linkRef }: PlaceCardProps) {
  const { t } = useMessages();
  const light = () => onLight(card.placeId);
  const dim = () => onLight(null);
  return (
    <Card as="article" id={`lieu-${card.placeId}`} aria-labelledby={`nom-${card.placeId}`} highlighted={lit} onMouseEnter={light} onMouseLeave={dim} onFocus={light} onBlur={dim} className={styles['card']}>
      <div>
        <h3 id={`nom-${card.placeId}`} className={styles['name']}>
          <Link to={card.href} state={{ from }} {...(linkRef === undefined ? {} : { ref: linkRef })}>
            {card.name}
          </Link>
        </h3>
        <p className={styles['whereabouts']}>{card.whereabouts}</p>
      </div>
      <ul role="list" className={styles['facts']}>
        {card.open !== null && (
          <li>
            <Badge tone={card.open.open ? 'ok' : 'info'} icon={<Clock aria-hidden="true" />}>
              {card.open.words}
            </Badge>
          </li>
        )}
        {card.labels.map((label) => (
          <li key={label}>
            <Badge tone="ok">{label}</Badge>
          </li>
        ))}
        {card.has.map(({ category, words }) => (
          <li key={category} className={styles['fact']}>
            <EquipmentIcon category={category} />
            {words}
          </li>
        ))}
      </ul>
      <div className={styles['slots']}>
        <ul role="list" aria-label={t('search:card.nextSlots')}>
          {card.slots.map(({ key, when, activity, label, href }) => (
            <li key={key}>
              <SlotButton when={when} detail={activity} label={label} href={href} />
            </li>
          ))}
        </ul>
        {card.allSlots !== null && (
          <Link to={card.href} state={{ from }} aria-label={card.allSlots.label} className={styles['all']}>
            {card.allSlots.words}
          </Link>
        )}
      </div>
      {card.zone !== null && <p className={styles['zone']}>{t('place:open.zone', { zone: card.zone })}</p>}
    </Card>
  );
}
