import { drawCode } from '../../../platform/pdf/draw-code.ts';
import { INK, SOFT, type TaggedPdf } from '../../../platform/pdf/tagged-pdf.ts';

/** Points in a millimetre. */
const MM = 72 / 25.4;
/** Between what is drawn and the edge of the label, which never falls quite where it should, in millimetres. */
const PAD = 0.8;
const TAG_SIZE_MOST = 17;
const SMALL_SIZES = { least: 4.5, most: 8.5 } as const;
const LINE = 1.2;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LabelWords {
  /** What the square code says. */
  readonly address: string;
  /** The code in words, for who cannot see it. */
  readonly alternative: string;
  readonly tag: string;
  readonly small: readonly string[];
}

/** The tag in two lines as even as can be, broken after a dash where it has one. */
const halves = (tag: string): readonly string[] => {
  const breaks = [...tag.matchAll(/-/g)].map(({ index }) => index + 1);
  const middle = breaks.sort((one, other) => Math.abs(one - tag.length / 2) - Math.abs(other - tag.length / 2))[0];
  const at = middle ?? Math.ceil(tag.length / 2);
  return [tag.slice(0, at), tag.slice(at)];
};

/** Draws one label into its box, in millimetres of the page. */
export class LabelPage {
  constructor(private readonly page: TaggedPdf) {}

  draw({ x, y, width, height }: Box, words: LabelWords): void {
    const side = Math.min(height - 2 * PAD, width * 0.52);
    drawCode(this.page, words, { x: (x + PAD) * MM, y: (y + (height - side) / 2) * MM, side: side * MM });
    // The quiet zone is the space between code and words.
    const from = x + PAD + side;
    this.words(words, { x: from, y: y + 2 * PAD, width: x + width - 2 * PAD - from, height: height - 4 * PAD });
  }

  private words({ tag, small }: LabelWords, box: Box): void {
    const room = { width: box.width * MM, height: box.height * MM };
    const [whole, split] = [[tag], halves(tag)].map((lines) => ({ lines, size: Math.min(TAG_SIZE_MOST, ...lines.map((line) => room.width / this.width(line, 1))) }));
    const shown = whole !== undefined && split !== undefined && split.size > whole.size * 1.35 ? split : whole;
    if (shown === undefined) return;
    const { size } = shown;
    const smallSize = Math.max(SMALL_SIZES.least, Math.min(SMALL_SIZES.most, room.height / 9));
    const lines = [...shown.lines.map((text) => ({ text, size, colour: INK })), ...small.map((text) => ({ text: this.shortened(text, room.width, smallSize), size: smallSize, colour: SOFT }))];
    const total = lines.reduce((sum, line) => sum + line.size * LINE, 0);
    let top = box.y * MM + Math.max(0, (room.height - total) / 2);
    for (const [index, line] of lines.entries()) {
      this.line(line.text, box.x * MM, top, line.size, line.colour, index < shown.lines.length ? 'H2' : 'P');
      top += line.size * LINE;
    }
  }

  private line(text: string, x: number, y: number, size: number, colour: string, tag: 'H2' | 'P'): void {
    const { pdf, root } = this.page;
    root.add(
      pdf.struct(tag, {}, () => {
        let at = x;
        pdf.fontSize(size).fillColor(colour);
        for (const run of this.page.runs(text)) {
          pdf.font(run.name).text(run.text, at, y, { lineBreak: false });
          at += pdf.widthOfString(run.text);
        }
      }),
    );
  }

  private width(text: string, size: number): number {
    const { pdf } = this.page;
    return this.page.runs(text).reduce((sum, run) => sum + pdf.font(run.name).fontSize(size).widthOfString(run.text), 0);
  }

  private shortened(text: string, width: number, size: number): string {
    let shown = text;
    while (shown.length > 1 && this.width(shown, size) > width) shown = `${shown.replace(/…$/, '').slice(0, -1).trimEnd()}…`;
    return shown;
  }
}
