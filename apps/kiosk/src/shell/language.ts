import type { Locale } from '@escale/messages';

/** What the kiosk speaks to the next person; a choice of another language lasts until the screen goes back to rest, and is stored nowhere. */
export const STARTING_LANGUAGE: Locale = 'fr';
