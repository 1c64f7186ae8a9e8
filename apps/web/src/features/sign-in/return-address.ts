const USUAL = '/mes-reservations';

/**
 * Where to go after signing in: a page of this site, whatever an address asks for (OWASP: unvalidated redirects). An absolute address,
 * for a path may itself begin with two slashes and be read as another host.
 */
export function returnAddress(wish: string | null, origin: string): string {
  const target = wish !== null && wish.startsWith('/') && URL.canParse(wish, origin) ? new URL(wish, origin) : null;
  return target !== null && target.origin === origin ? `${origin}${target.pathname}${target.search}` : `${origin}${USUAL}`;
}
