/** Pictures of a place: few enough to be looked at, in widths for a card, a column and a whole page. */
export const PLACE_PHOTOS_MOST = 8;
export const PLACE_PHOTO_WIDTHS = [480, 960, 1_600] as const;
export type PlacePhotoWidth = (typeof PLACE_PHOTO_WIDTHS)[number];

/** What is said must be a few words, and no more than a reader listens to at once. */
export const ALTERNATIVE_BOUNDS = [8, 250] as const;
export type AlternativeFault = 'TEXT_MISSING' | 'TEXT_TOO_SHORT' | 'TEXT_TOO_LONG' | 'TEXT_IS_FILE_NAME';

const FILE_ENDING = /\.(?:jpe?g|png|webp|gif|hei[cf]|avif|tiff?|bmp)$/iu;
const CAMERA_NAME = /^(?:img|dsc[nf]?|dcim|pxl|mvimg|image|photo|picture|screenshot|capture|whatsapp image|scan)[\s_-]*(?:\d|\(|$)/iu;

/** Why a text does not say what is to be seen (WCAG 1.1.1; a file's name is its failure F30); null when it may. */
export function alternativeFault(text: string): AlternativeFault | null {
  const words = text.trim();
  if (words === '') return 'TEXT_MISSING';
  if (FILE_ENDING.test(words) || CAMERA_NAME.test(words) || !/\p{L}{2}/u.test(words)) return 'TEXT_IS_FILE_NAME';
  if ([...words].length < ALTERNATIVE_BOUNDS[0]) return 'TEXT_TOO_SHORT';
  return [...words].length > ALTERNATIVE_BOUNDS[1] ? 'TEXT_TOO_LONG' : null;
}

/** One picture moved by one place among others, the others in their order; the same where it stands at the end already. */
export function photoMoved<Id>(order: readonly Id[], id: Id, by: -1 | 1): readonly Id[] {
  const from = order.indexOf(id);
  const to = from + by;
  if (from < 0 || to < 0 || to >= order.length) return order;
  const rest = order.filter((_, index) => index !== from);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}
