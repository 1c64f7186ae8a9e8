import { useFragment as readFragment } from '../../gql/index.ts';
import type { ManagedOfferFragment as Offer, OfferPreviewQuery, OfferRefusalFragment as Refusal, OffersQuery } from '../../gql/graphql.ts';
import { ManagedOfferFragment } from './offers.graphql.ts';

export type { Offer };
export type OfferNo = Pick<Refusal, 'code' | 'field' | 'toCome'> & { readonly current: Offer | null };
export type Preview = Extract<OfferPreviewQuery['offerPreview'], { __typename: 'OfferPreview' }>;

/** What the place has, for the choices of the form. */
export type Stock = { readonly spaces: readonly { readonly id: string; readonly name: string }[]; readonly models: readonly { readonly id: string; readonly category: Offer['needs'][number]['category']; readonly name: string }[] };

export const offersOf = (data: OffersQuery): readonly Offer[] => data.offers.map((masked) => readFragment(ManagedOfferFragment, masked));

/** The list as it stands with what was just answered, which the server may not have listed yet; of two states of an offer the later one. */
export function withAnswered(offers: readonly Offer[], answered: Offer | null): readonly Offer[] {
  if (answered === null) return offers;
  if (!offers.some(({ id }) => id === answered.id)) return [...offers, answered];
  return offers.map((offer) => (offer.id === answered.id && answered.version > offer.version ? answered : offer));
}

export const stockOf = ({ place }: OffersQuery): Stock => ({
  spaces: place?.spaces ?? [],
  models: (place?.equipment ?? []).map(({ model: { id, category, manufacturer, name } }) => ({ id, category, name: `${manufacturer} ${name}` })),
});
