import { create } from 'qrcode';
import type { TaggedPdf } from './tagged-pdf.ts';

/** White that a reader of codes needs around them, in squares (ISO/IEC 18004). */
const QUIET = 4;

export interface Code {
  /** What it says. */
  readonly address: string;
  /** The code in words, for who cannot see it. */
  readonly alternative: string;
}

/** Draws a square code, its quiet zone within its side, in points. Squares, not a picture: sharp on any printer. Those that touch in a row are one, and all are one shape, so that no line shows between them. */
export function drawCode({ pdf, root }: TaggedPdf, { address, alternative }: Code, { x, y, side }: { readonly x: number; readonly y: number; readonly side: number }): void {
  const { modules } = create(address, { errorCorrectionLevel: 'Q' });
  const square = side / (modules.size + 2 * QUIET);
  root.add(
    pdf.struct('Figure', { alt: alternative }, () => {
      for (let row = 0; row < modules.size; row += 1) {
        for (let column = 0; column < modules.size; column += 1) {
          const start = column;
          while (column < modules.size && modules.get(row, column)) column += 1;
          if (column > start) pdf.rect(x + (start + QUIET) * square, y + (row + QUIET) * square, (column - start) * square, square);
        }
      }
      pdf.fill('#000000');
    }),
  );
}
