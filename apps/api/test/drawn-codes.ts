import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** Pixels to a point: a square of the smallest labels is a few of them. */
const SCALE = 5;
const A4_POINTS = { width: 595.28, height: 841.89 };

const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) } });

/** What the pages of a PDF draw, in order: those of its streams that hold rectangles. */
function pagesOf(pdf: Buffer): readonly string[] {
  const pages: string[] = [];
  let at = pdf.indexOf('stream\n');
  while (at !== -1) {
    const from = at + 'stream\n'.length;
    const to = pdf.indexOf('\nendstream', from);
    const head = pdf.subarray(Math.max(0, at - 200), at).toString('latin1');
    const bytes = pdf.subarray(from, to);
    const text = head.lastIndexOf('/FlateDecode') > head.lastIndexOf('endobj') ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1');
    if (/ re\n/.test(text)) pages.push(text);
    at = pdf.indexOf('stream\n', to + '\nendstream'.length);
  }
  return pages;
}

/** Where a page draws rectangles, in points from its top left. */
export const rectanglesOf = (page: string): readonly (readonly [x: number, y: number, width: number, height: number])[] =>
  [...page.matchAll(/^(-?[\d.]+) (-?[\d.]+) (-?[\d.]+) (-?[\d.]+) re$/gm)].map(([, x, y, width, height]) => [Number(x), Number(y), Number(width), Number(height)]);

/** The codes that can be read on each page as it would be printed, by the reader the kiosk uses. */
export async function codesOf(pdf: Buffer): Promise<readonly (readonly string[])[]> {
  const read: (readonly string[])[] = [];
  for (const page of pagesOf(pdf)) {
    const [width, height] = [Math.ceil(A4_POINTS.width * SCALE), Math.ceil(A4_POINTS.height * SCALE)];
    const data = new Uint8ClampedArray(width * height * 4).fill(255);
    for (const [x, y, w, h] of rectanglesOf(page)) {
      for (let row = Math.round(y * SCALE); row < Math.round((y + h) * SCALE); row += 1) {
        for (let column = Math.round(x * SCALE); column < Math.round((x + w) * SCALE); column += 1) data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
      }
    }
    const codes = await readBarcodes({ data, width, height, colorSpace: 'srgb' }, { formats: ['QRCode'], maxNumberOfSymbols: 255, tryHarder: true });
    read.push(codes.filter(({ isValid }) => isValid).map(({ text }) => text).sort());
  }
  return read;
}
