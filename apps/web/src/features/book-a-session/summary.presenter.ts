import type { Locale } from '@escale/messages';
import { titleIn } from '../my-bookings/ticket.presenter.ts';
import type { Hold } from './hold-slot.ts';
import { endOfWish, type Wish } from './wish.ts';

/** What is being booked, as far as it is known. */
export type Summary = {
  readonly activity: string | null;
  readonly place: { readonly id: string; readonly slug: string; readonly name: string; readonly communeName: string | null; readonly timeZone: string } | null;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly people: number;
  readonly module: string | null;
  readonly keptUntil: string | null;
};

/** A held slot tells all of itself; a refused one still tells its place and activity; before the first answer only the address speaks. */
export function summaryOf(hold: Hold | null, wish: Wish, locale: Locale): Summary {
  const wished = { activity: null, place: null, startsAt: wish.startsAt, endsAt: endOfWish(wish), people: wish.people, module: null, keptUntil: null };
  if (hold === null || hold.kind === 'unreachable') return wished;
  if (hold.kind === 'refused') {
    const place = hold.refusal.aboutPlace;
    const offer = place?.offers.find(({ id }) => id === wish.offerId);
    return { ...wished, activity: offer === undefined ? null : titleIn(offer, locale), place: place == null ? null : { ...place, communeName: place.communeName ?? null } };
  }
  const { booking } = hold;
  return {
    ...wished,
    activity: titleIn(booking.offer, locale),
    place: { ...booking.place, communeName: booking.place.communeName ?? null },
    startsAt: booking.startsAt,
    endsAt: booking.endsAt,
    module: booking.module == null ? null : titleIn(booking.module, locale),
    keptUntil: hold.kind === 'held' ? (booking.holdExpiresAt ?? null) : null,
  };
}
