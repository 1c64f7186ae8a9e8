import sharp from 'sharp';

/** More than any camera of a phone makes; what decodes to more is refused before it is decoded (a small file can be a huge picture). */
const MOST_PIXELS = 60_000_000;
const LONGEST_SIDE = 1_600;

/**
 * A photograph as it is kept: upright, at most 1,600 pixels a side, as WebP, without anything that was written into the file (where it was taken, by which phone). Null when it is no
 * picture that can be read.
 */
export async function shrinkPicture(bytes: Uint8Array): Promise<Uint8Array | null> {
  return whenReadable(async () => (await within(bytes, LONGEST_SIDE, LONGEST_SIDE)).data);
}

export interface PictureInWidths {
  /** Of the widest, in pixels. */
  readonly width: number;
  readonly height: number;
  /** One for each width asked for; none is wider than the picture itself. */
  readonly renditions: readonly Uint8Array[];
}

/** The same in several widths, at most twice as high as wide, for pages that choose what fits their window. */
export async function pictureInWidths(bytes: Uint8Array, widths: readonly number[]): Promise<PictureInWidths | null> {
  return whenReadable(async () => {
    const made = [];
    for (const width of widths) made.push(await within(bytes, width, width * 2));
    const { width = 0, height = 0 } = made.at(-1)?.info ?? {};
    return { width, height, renditions: made.map(({ data }) => data) };
  });
}

const within = (bytes: Uint8Array, width: number, height: number) =>
  sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' }).rotate().resize({ width, height, fit: 'inside', withoutEnlargement: true }).webp({ quality: 80 }).toBuffer({ resolveWithObject: true });

async function whenReadable<Made>(make: () => Promise<Made>): Promise<Made | null> {
  try {
    return await make();
  } catch (error) {
    // The library tells a bad picture by a plain error without a code; what has one (memory, disk) is no fault of the file.
    if (error instanceof Error && !('code' in error)) return null;
    throw error;
  }
}
