import { PLACE_PHOTO_WIDTHS } from '@escale/domain';
import type { Locale } from '@escale/messages';
import type { PhotoFactsFragment as Photo } from '../../gql/graphql.ts';

export type PhotoView = { readonly id: string; readonly src: string; readonly srcSet: string; readonly width: number; readonly height: number; readonly words: string; readonly lang: 'fr' | null };

/** What a browser needs to choose a picture and to keep its room free; a text that is only there in French says so. */
export function photoView({ id, path, width, height, alternativeFr, alternativeEn }: Photo, locale: Locale): PhotoView {
  const english = locale === 'en' && alternativeEn != null && alternativeEn !== '' ? alternativeEn : null;
  // None is wider than the picture itself: what would be said twice is said once.
  const widths = PLACE_PHOTO_WIDTHS.filter((one, index) => index === 0 || (PLACE_PHOTO_WIDTHS[index - 1] ?? 0) < width);
  return {
    id,
    src: `${path}/960`,
    srcSet: widths.map((one) => `${path}/${String(one)} ${String(Math.min(one, width))}w`).join(', '),
    width,
    height,
    words: english ?? alternativeFr,
    lang: locale === 'fr' || english !== null ? null : 'fr',
  };
}
