import type { Locale } from '@escale/messages';

/** Where a trip to an identity provider begins: an address of the API, which the browser must open itself. */
export function providerAddress(key: string, locale: Locale, wish: { readonly returnTo: string | null } | { readonly link: true }): string {
  const query = new URLSearchParams({ langue: locale });
  if ('link' in wish) query.set('lier', '1');
  else if (wish.returnTo !== null) query.set('retour', wish.returnTo);
  return `/connexion/fournisseur/${key}?${query.toString()}`;
}
