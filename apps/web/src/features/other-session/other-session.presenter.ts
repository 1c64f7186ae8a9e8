import { formatDistance, formatTimeRange, type Locale, type Translate } from '@escale/messages';
import type { ProposedSessionFragment, RefusalFragment } from '../../gql/graphql.ts';
import { titleIn } from '../my-bookings/ticket.presenter.ts';

/** A session that can be taken, proposed or found free since. */
export type Session = Pick<ProposedSessionFragment, 'startsAt' | 'endsAt'> & {
  readonly distanceKm?: number | null;
  readonly offer: { readonly id: string; readonly titleFr: string; readonly titleEn: string; readonly place: { readonly id: string; readonly name: string; readonly communeName?: string | null; readonly addressLine?: string | null; readonly postcode?: string | null; readonly timeZone: string } };
};

/** Which session an address names. */
export type Named = { readonly offerId: string; readonly startsAt: string };

export const isNamed = ({ offer, startsAt }: Session, named: Named): boolean => offer.id === named.offerId && Date.parse(startsAt) === Date.parse(named.startsAt);

/** The address of one session, its secret left to the page that shows it. */
export const queryOf = ({ offer, startsAt }: Session): string => `?${new URLSearchParams({ offre: offer.id, debut: startsAt }).toString()}`;

/** The session an address names; null when it names none. */
export const namedIn = (query: URLSearchParams): Named | null => {
  const [offerId, startsAt] = [query.get('offre'), query.get('debut')];
  return offerId === null || startsAt === null || Number.isNaN(Date.parse(startsAt)) ? null : { offerId, startsAt };
};

/** What was proposed, then what a refusal found free since, each once. */
export const sessionsOf = (proposed: readonly Session[], found: RefusalFragment['alternatives'] = []): readonly Session[] => {
  const since = found.map(({ slot, distanceKm }): Session => ({ startsAt: slot.startsAt, endsAt: slot.endsAt, distanceKm: distanceKm ?? null, offer: slot.offer }));
  return [...proposed, ...since].filter((session, index, all) => all.findIndex((one) => isNamed(one, { offerId: session.offer.id, startsAt: session.startsAt })) === index);
};

/** A session in words: when, where, how far, what. */
export const sessionInWords = ({ startsAt, endsAt, distanceKm, offer }: Session, bookedAt: string, readerZone: string, locale: Locale, t: Translate) => ({
  when: formatTimeRange(startsAt, endsAt, offer.place.timeZone, locale, { readerZone }),
  place: offer.place.name,
  way: offer.place.id === bookedAt ? t('reroute:page.here') : distanceKm == null ? null : t('reroute:page.there', { distance: formatDistance(distanceKm, locale) }),
  address: [offer.place.addressLine, [offer.place.postcode, offer.place.communeName].filter((part) => part != null && part !== '').join(' ')].filter((part) => part != null && part !== '').join(', '),
  activity: titleIn(offer, locale),
});
