/** Who looks: an organisation that asks, a place or the network that agrees. */
export type Side = { readonly kind: 'organisation'; readonly organisationId: string } | { readonly kind: 'place'; readonly placeId: string } | { readonly kind: 'network' };
