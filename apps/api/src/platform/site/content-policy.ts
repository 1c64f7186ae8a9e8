import type helmet from 'helmet';
import type { Config } from '../config/config.ts';

export type Directives = NonNullable<NonNullable<Parameters<typeof helmet.contentSecurityPolicy>[0]>['directives']>;

/**
 * The two style sheets that React Aria writes into a page itself (usePress, usePreventScroll), by their SHA-256: nothing else may be written there.
 * A hash rather than a nonce, because the service worker gives the same page again. A spec recomputes them from the library.
 */
export const WRITTEN_STYLES = ["'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='", "'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='"] as const;

/** What no answer of ours ever needs. */
const NOWHERE: Directives = { objectSrc: ["'none'"], baseUri: ["'none'"], frameAncestors: ["'none'"] };

const secure = ({ publicUrl }: Config): Directives => ({ upgradeInsecureRequests: publicUrl.startsWith('https:') ? [] : null });

const page = (config: Config): Directives => ({
  ...NOWHERE,
  ...secure(config),
  defaultSrc: ["'self'"],
  // The reader of QR codes is compiled (WebAssembly): the kiosk reads tickets, the pages of a team read labels. Any page of the site may lead there without another being loaded.
  scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
  scriptSrcAttr: ["'none'"],
  styleSrc: ["'self'", ...WRITTEN_STYLES],
  fontSrc: ["'self'"],
  formAction: ["'self'"],
  frameSrc: ["'none'"],
});

/** Pages of the site: what they load is ours, and for the map what the settings name. */
export const sitePolicy = (config: Config): Directives => ({
  ...page(config),
  imgSrc: ["'self'", 'data:', 'blob:', ...mapOrigins(config)],
  connectSrc: ["'self'", ...mapOrigins(config)],
  // The map draws in a worker from our own files.
  workerSrc: ["'self'"],
  // The letters of the demo mailbox.
  frameSrc: [config.demo ? "'self'" : "'none'"],
});

/** The kiosk: no map. */
export const kioskPolicy = (config: Config): Directives => ({
  ...page(config),
  imgSrc: ["'self'", 'data:', 'blob:'],
  connectSrc: ["'self'"],
  workerSrc: ["'self'"],
});

/** Answers that are read by programs: opened as a page they do nothing. */
export const apiPolicy = (config: Config): Directives => ({ ...NOWHERE, ...secure(config), defaultSrc: ["'none'"], formAction: ["'none'"], sandbox: [] });

const mapOrigins = ({ mapStyleUrl, mapOrigins: others }: Config): string[] => [...new Set([...(mapStyleUrl === null ? [] : [new URL(mapStyleUrl).origin]), ...others])];
