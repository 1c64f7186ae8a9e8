import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { shrinkPicture } from './shrink-picture.ts';

const photograph = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#0F6B5C' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'A phone', Copyright: 'Camille Durand' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();

describe('a photograph', () => {
  it('is kept small, upright, and without what the phone wrote into it', async () => {
    const kept = await shrinkPicture(await photograph(4_000, 3_000));
    const { format, width, height, exif, orientation } = await sharp(kept ?? Buffer.alloc(0)).metadata();
    // Taken on its side: upright, its longest side is its height.
    expect({ format, width, height, exif, orientation }).toEqual({ format: 'webp', width: 1_200, height: 1_600, exif: undefined, orientation: undefined });
  });

  it('is not made larger than it is', async () => {
    const { width, height } = await sharp((await shrinkPicture(await photograph(40, 30))) ?? Buffer.alloc(0)).metadata();
    expect([width, height]).toEqual([30, 40]);
  });

  it.each<[string, Uint8Array]>([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('not a picture')],
    ['half a picture', Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk', 'base64')],
    // A header that promises 30,000 × 30,000 pixels.
    ['a picture that would fill the memory', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="30000" height="30000"><rect width="9" height="9"/></svg>')],
  ])('is none when it is %s', async (_sentence, bytes) => {
    expect(await shrinkPicture(bytes)).toBeNull();
  });
});
