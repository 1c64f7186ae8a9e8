/** What the panel beside the planning shows; `doing` is what is to be done with a unit at once. */
export type Opened = { readonly kind: 'booking'; readonly id: string } | { readonly kind: 'block'; readonly id: string } | { readonly kind: 'unit'; readonly id: string; readonly doing?: 'walkIn' };
