import { Badge, Card, useMessages } from '@escale/ui';
import type { Offer, Stock } from './facts.ts';
import { needsInWords, policiesInWords, titleOf } from './offer-words.presenter.ts';
import styles from './offers.module.css';

type OfferListProps = { readonly offers: readonly Offer[]; readonly stock: Stock; readonly opened: string | null; /** Null for who may only look. */ readonly onOpen: ((id: string) => void) | null };

/** The offers of a place: their state, what they take, and what stands on them. */
export function OfferList({ offers, stock, opened, onOpen }: OfferListProps) {
  const words = useMessages();
  const { t, locale } = words;
  return (
    <ul role="list" aria-label={t('offers:list')} className={styles['list']}>
      {offers.map((offer) => (
        <Card as="li" key={offer.id} highlighted={offer.id === opened} className={styles['item']}>
          <div className={styles['head']}>
            <h2>
              {onOpen === null ? (
                titleOf(offer, locale)
              ) : (
                <button type="button" data-offer={offer.id} aria-label={t('offers:open', { title: titleOf(offer, locale) })} aria-pressed={offer.id === opened} className={styles['open']} onClick={() => onOpen(offer.id)}>
                  {titleOf(offer, locale)}
                </button>
              )}
            </h2>
            <Badge tone={offer.paused ? 'warn' : 'ok'}>{t(offer.paused ? 'offers:state.paused' : 'offers:state.open')}</Badge>
          </div>
          <p>{needsInWords(offer, stock, words)}</p>
          <p className={styles['soft']}>{policiesInWords(offer, words).join(' · ')}</p>
          <ul role="list" className={styles['figures']}>
            <li>{t('offers:figures.free', { count: offer.freeNextWeek })}</li>
            <li>{t('offers:figures.booked', { count: offer.bookedNextWeek })}</li>
            <li>{t('offers:figures.coming', { count: offer.comingBookings })}</li>
            {offer.waitingRequests > 0 && <li><strong>{t('offers:figures.waiting', { count: offer.waitingRequests })}</strong></li>}
          </ul>
        </Card>
      ))}
    </ul>
  );
}
