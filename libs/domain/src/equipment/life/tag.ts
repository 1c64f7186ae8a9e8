/** A tag people read on the thing and a kiosk reads in its square code: capitals, figures and dashes, as `TL0342-Q3-07`. */
export const TAG = /^[A-Z0-9](?:[A-Z0-9-]{1,30})[A-Z0-9]$/;

/** A tag as it is kept, from what somebody typed or scanned; null when it can be none. */
export const readTag = (text: string): string | null => {
  const tag = text.trim().toUpperCase().replace(/[\s_–—]+/g, '-');
  return TAG.test(tag) && !tag.includes('--') ? tag : null;
};

/**
 * The tags that follow the highest of a series, `count` of them: `TL0342-Q3-07` is followed by `TL0342-Q3-08`. The number keeps its width, two figures at least.
 */
export const nextTags = (series: string, taken: readonly string[], count: number): readonly string[] => {
  const numbers = taken.flatMap((tag) => (tag.startsWith(`${series}-`) && /^\d+$/.test(tag.slice(series.length + 1)) ? [tag.slice(series.length + 1)] : []));
  const highest = Math.max(0, ...numbers.map(Number));
  const width = Math.max(2, ...numbers.map((number) => number.length));
  return Array.from({ length: count }, (_, index) => `${series}-${String(highest + index + 1).padStart(width, '0')}`);
};

/** The way in a label's square code: an address of the site that opens the unit's page on a phone, and tells a kiosk the tag. */
export const TAG_PATH = '/e/';

/** The tag in what was read from a square code or typed: the tag itself, or an address that ends with it, whatever the site is called. */
export const tagOfScan = (text: string): string | null => {
  const address = /^https?:\/\/[^/\s]+\/e\/([^/?#\s]+)(?:[?#]\S*)?$/i.exec(text.trim());
  return readTag(address?.[1] ?? text);
};
