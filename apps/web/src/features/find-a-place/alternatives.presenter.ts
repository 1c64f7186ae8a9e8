import { formatDistance, formatMoment, formatSlot } from '@escale/messages';
import type { AlternativeFragment as Alternative } from '../../gql/graphql.ts';
import { bookingPath, type Wishes } from '../../shell/paths.ts';
import type { Reading, SlotView } from './place-card.presenter.ts';

export type AlternativeView = SlotView & { readonly kind: string; readonly place: string };

/** A way out as a sentence and a button: "Un peu plus loin — La Forge, à 34 km". */
export function alternativeView({ kind, distanceKm, slot: { startsAt, durationMinutes, offer } }: Alternative, wishes: Wishes, { readerZone, locale, t }: Reading): AlternativeView {
  const { place } = offer;
  const when = formatSlot(startsAt, place.timeZone, locale);
  const away = distanceKm == null ? [] : [t('search:card.away', { distance: formatDistance(distanceKm, locale) })];
  return {
    key: `${offer.id} ${startsAt} ${durationMinutes}`,
    kind: t(`search:alternative.${kind}`),
    place: [place.name, ...away].join(' · '),
    when,
    activity: offer.title,
    label: t('search:card.slotLabel', { shown: when, activity: offer.title, when: formatMoment(startsAt, place.timeZone, locale, { readerZone }), place: place.name }),
    href: bookingPath({ offerId: offer.id, startsAt, durationMinutes }, wishes),
  };
}
