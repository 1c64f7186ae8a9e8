import { EQUIPMENT_CATEGORIES, type EquipmentCategory } from '@escale/domain';
import { clocksDiffer, formatDistance, formatMoment, formatSlot, formatZone, type Locale, type Translate } from '@escale/messages';
import type { HitFragment as Hit } from '../../gql/graphql.ts';
import { openStateInWords, type OpenWords } from '../../shell/open-state.ts';
import { bookingPath, placePath, type Wishes } from '../../shell/paths.ts';

export type SlotView = { readonly key: string; readonly when: string; readonly activity: string; readonly label: string; readonly href: string };
export type PlaceCardView = {
  readonly placeId: string;
  readonly name: string;
  readonly href: string;
  /** Town, and how far when the search has a centre. */
  readonly whereabouts: string;
  readonly open: OpenWords | null;
  /** Labels it carries today. */
  readonly labels: readonly string[];
  readonly has: readonly { readonly category: EquipmentCategory; readonly words: string }[];
  readonly slots: readonly SlotView[];
  readonly allSlots: { readonly words: string; readonly label: string } | null;
  /** The zone in words when the reader's clock shows another time. */
  readonly zone: string | null;
};

export type Reading = { readonly now: Date; readonly readerZone: string; readonly locale: Locale; readonly t: Translate };

const SLOTS_SHOWN = 3;
// Four kinds say what a place is about; the rest is on its page.
const KINDS_SHOWN = 4;
const LABELS_SHOWN = 2;

/** What a place has, by kind, in the order of the catalogue. */
export function equipmentInWords(equipment: Hit['place']['equipment'], t: Translate): PlaceCardView['has'] {
  return EQUIPMENT_CATEGORIES.flatMap((category) => {
    const count = equipment.filter(({ model }) => model.category === category).reduce((sum, { units }) => sum + units, 0);
    return count === 0 ? [] : [{ category, words: t(`equipment:${category}.count`, { count }) }];
  });
}

// Several activities begin at ten: three buttons that all say "10 h" would help nobody.
const distinctStarts = (slots: Hit['slots']): Hit['slots'] =>
  [...slots].sort((one, other) => one.startsAt.localeCompare(other.startsAt)).filter(({ startsAt }, index, sorted) => sorted[index - 1]?.startsAt !== startsAt);

/** One result as the list shows it; times are those of the place. */
export function placeCard({ place, distanceKm, slots, slotCount }: Hit, wishes: Wishes, { now, readerZone, locale, t }: Reading): PlaceCardView {
  const zone = place.timeZone;
  const first = distinctStarts(slots).slice(0, SLOTS_SHOWN);
  const away = distanceKm == null ? [] : [t('search:card.away', { distance: formatDistance(distanceKm, locale) })];
  return {
    placeId: place.id,
    name: place.name,
    href: placePath(place.slug, { ...wishes, ...(wishes.moduleId == null ? {} : { offerId: first[0]?.offer.id ?? null }) }),
    whereabouts: [place.communeName, ...away, ...(place.positionApproximate ? [t('search:card.approximate')] : [])].filter((part) => part != null && part !== '').join(' · '),
    open: openStateInWords(place, now, locale, t),
    labels: [...new Set(place.validLabels.map(({ name }) => name))].slice(0, LABELS_SHOWN),
    has: equipmentInWords(place.equipment, t).slice(0, KINDS_SHOWN),
    slots: first.map(({ startsAt, durationMinutes, offer }) => {
      const when = formatSlot(startsAt, zone, locale);
      return {
        key: `${offer.id} ${startsAt} ${durationMinutes}`,
        when,
        activity: offer.title,
        label: t('search:card.slotLabel', { shown: when, activity: offer.title, when: formatMoment(startsAt, zone, locale, { readerZone }), place: place.name }),
        href: bookingPath({ offerId: offer.id, startsAt, durationMinutes }, wishes),
      };
    }),
    allSlots: slotCount <= first.length ? null : { words: t('search:card.allSlots', { count: slotCount }), label: t('search:card.allSlotsAt', { count: slotCount, place: place.name }) },
    zone: first[0] !== undefined && clocksDiffer(first[0].startsAt, zone, readerZone) ? formatZone(zone, locale, first[0].startsAt) : null,
  };
}
