import { formatDistance, formatMoment, type Locale, type Translate } from '@escale/messages';
import type { RefusalFragment } from '../../gql/graphql.ts';
import { titleIn } from '../my-bookings/ticket.presenter.ts';

export type Alternative = RefusalFragment['alternatives'][number];

/** A way out in words: the time first, then what differs. */
export type AlternativeWords = { readonly when: string; readonly where: string; readonly activity: string | null };

/** Says another slot beside the one that was refused, whose place and offer are known when the server could tell. */
export function alternativeInWords(
  { slot, distanceKm }: Alternative,
  refused: { readonly placeId: string | null; readonly offerId: string },
  readerZone: string,
  locale: Locale,
  t: Translate,
): AlternativeWords {
  const { place } = slot.offer;
  const samePlace = place.id === refused.placeId;
  const distance = distanceKm == null ? null : formatDistance(distanceKm, locale);
  const town = place.communeName == null || place.name.includes(place.communeName) ? place.name : t('booking:refused.placeInTown', { place: place.name, town: place.communeName });
  return {
    when: formatMoment(slot.startsAt, place.timeZone, locale, { readerZone }),
    where: samePlace ? t('booking:refused.samePlace') : distance === null ? town : t('booking:refused.otherPlace', { place: town, distance }),
    activity: slot.offer.id === refused.offerId ? null : titleIn(slot.offer, locale),
  };
}
