import { glyphOf, type Outline } from './glyph-outline.ts';

interface Glyph {
  readonly path: Outline;
  readonly advanceWidth: number;
  _getMetrics(): { readonly leftBearing: number };
}

/** What is used of the font and the subset inside pdfkit, which declares neither. */
export interface EmbeddedFont {
  readonly font: { readonly characterSet: readonly number[]; glyphForCodePoint(codePoint: number): unknown; getGlyph(id: number): Glyph; hasGlyphForCodePoint(codePoint: number): boolean };
  readonly subset: {
    _addGlyph(id: number): number;
    offset: number;
    readonly glyf: Buffer[];
    readonly loca: { readonly offsets: number[] };
    readonly hmtx: { readonly metrics: { readonly advance: number; readonly bearing: number }[] };
  };
}

/**
 * Lets pdfkit embed a WOFF2 font, the only form in which the product's typeface comes from npm. fontkit 2 copies glyphs out of the compressed table as if it were not,
 * which breaks letters made of parts (é is e and an accent): here each glyph is written anew from its outline. And it names a letter by the first who asked for its glyph,
 * if only as a part of another: so each letter asks first, for readers of the text (search, screen readers) to find it.
 */
export function embedWhole({ font, subset }: EmbeddedFont): void {
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint);
  subset._addGlyph = (id) => {
    const glyph = font.getGlyph(id);
    const written = glyphOf(glyph.path);
    subset.glyf.push(written);
    subset.loca.offsets.push(subset.offset);
    subset.hmtx.metrics.push({ advance: glyph.advanceWidth, bearing: glyph._getMetrics().leftBearing });
    subset.offset += written.length;
    return subset.glyf.length - 1;
  };
}
