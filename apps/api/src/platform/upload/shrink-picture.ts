import sharp from 'sharp';

/** More than any camera of a phone makes; what decodes to more is refused before it is decoded (a small file can be a huge picture). */
const MOST_PIXELS = 60_000_000;
const LONGEST_SIDE = 1_600;

/**
 * A photograph as it is kept: upright, at most 1,600 pixels a side, as WebP, without anything that was written into the file (where it was taken, by which phone). Null when it is no
 * picture that can be read.
 */
export async function shrinkPicture(bytes: Uint8Array): Promise<Uint8Array | null> {
  try {
    return await sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).rotate().resize({ width: LONGEST_SIDE, height: LONGEST_SIDE, fit: 'inside', withoutEnlargement: true }).webp({ quality: 80 }).toBuffer();
  } catch (error) {
    // The library tells a bad picture by a plain error without a code; what has one (memory, disk) is no fault of the file.
    if (error instanceof Error && !('code' in error)) return null;
    throw error;
  }
}
