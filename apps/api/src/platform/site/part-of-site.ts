import type { Request } from 'express';

/** Where answers are not pages of the site: they are read by programs, kept as files, or lead elsewhere. */
const FOR_PROGRAMS = ['graphql', 'health', 'demo-mails', 'export', 'fichiers', 'connexion/fournisseur', '.well-known'];
const API_PATH = new RegExp(`^/(${FOR_PROGRAMS.map((name) => name.replace('.', '\\.')).join('|')})(/|$)`, 'i');

/** What answers a request, and so which headers go with it. */
export type PartOfSite = 'SITE' | 'KIOSK' | 'API';

/** Which part answers. One address has two readers: a browser that opens /graphql in the demonstration gets the page where the API can be tried, everything else the API. */
export function partOf(request: Request, demo: boolean): PartOfSite {
  if (/^\/borne(\/|$)/i.test(request.path)) return 'KIOSK';
  const explorer = demo && /^\/graphql\/?$/.test(request.path) && request.method !== 'POST' && request.accepts(['json', 'html']) === 'html';
  return API_PATH.test(request.path) && !explorer ? 'API' : 'SITE';
}
