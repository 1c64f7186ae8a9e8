/** What could not be fetched of the site's own code, as Vite told of it before throwing it. */
const missing = new WeakSet<object>();

/** Where this tab keeps when it loaded the page again by itself, so that it does not go on for ever. */
const KEPT = 'escale.loadedAgain';
/** How long to wait before each try, the first right away: a fetch that was cut off, or a new version of the site whose files have other names. */
const WAITS_MS = [300, 3_000] as const;
/** After which tries count from the first again. */
const FORGOTTEN_MS = 60_000;

/** Keeps which failures are code that did not come. */
export const watchForMissingCode = (): void => window.addEventListener('vite:preloadError', ({ payload }) => void missing.add(payload));

export const isMissingCode = (error: unknown): boolean => typeof error === 'object' && error !== null && missing.has(error);

const recentTries = (now: number): readonly number[] => (sessionStorage.getItem(KEPT) ?? '').split(' ').map(Number).filter((at) => at > now - FORGOTTEN_MS && at <= now);

/** How long to wait before the page is loaded again by itself; null where it was tried often enough, and a person decides. */
export const waitBeforeLoadingAgain = (now: number): number | null => WAITS_MS[recentTries(now).length] ?? null;

export const noteLoadingAgain = (now: number): void => sessionStorage.setItem(KEPT, [...recentTries(now), now].join(' '));
