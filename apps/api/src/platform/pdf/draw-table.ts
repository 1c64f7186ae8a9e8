import { INK, SOFT, type TaggedPdf } from './tagged-pdf.ts';

export interface TableColumn {
  readonly title: string;
  /** Its part of the width. */
  readonly share: number;
}

/** Words, with what was drawn under them: lines of points, and what they are for who does not see them. */
export interface DrawnCell {
  readonly words: string;
  readonly drawings: readonly { readonly lines: readonly (readonly (readonly [x: number, y: number])[])[]; readonly said: string }[];
}
export type TableCell = string | DrawnCell;

export interface Table {
  readonly columns: readonly TableColumn[];
  /** What stands in each column; empty where something is to be written by hand. */
  readonly rows: readonly (readonly TableCell[])[];
  /** Least height of a row in points: room for a signature. */
  readonly rowLeast?: number;
}

const SIZE = 10;
const PAD = 5;
const LINE = '#8A8782';
/** Room for what was drawn, in points. */
const DRAWING = 26;

interface Cell {
  readonly words: string;
  readonly drawings: DrawnCell['drawings'];
  readonly x: number;
  readonly width: number;
}

/** Draws a table a screen reader can follow, its titles again on each page. Lines are decoration, and say so. */
export class DrawTable {
  constructor(private readonly page: TaggedPdf) {}

  draw({ columns, rows, rowLeast = 0 }: Table): void {
    const { pdf, root } = this.page;
    const { left, right } = pdf.page.margins;
    const width = pdf.page.width - left - right;
    const total = columns.reduce((sum, { share }) => sum + share, 0);
    const cellsOf = (wanted: readonly TableCell[]): readonly Cell[] => {
      let x = left;
      return columns.map(({ share }, index) => {
        const one = wanted[index] ?? '';
        const cell = { words: typeof one === 'string' ? one : one.words, drawings: typeof one === 'string' ? [] : one.drawings, x, width: (width * share) / total };
        x += cell.width;
        return cell;
      });
    };
    const titles = cellsOf(columns.map(({ title }) => title));
    const table = pdf.struct('Table');
    root.add(table);
    this.room(this.height(titles, 0) + (rows.length > 0 ? this.height(cellsOf(rows[0] ?? []), rowLeast) : 0));
    this.row(table, titles, 0, true);
    for (const words of rows) {
      const cells = cellsOf(words);
      if (this.room(this.height(cells, rowLeast))) this.again(titles);
      this.row(table, cells, rowLeast, false);
    }
    table.end();
    pdf.x = left;
  }

  /** Makes room for a row; true when that took a new page. */
  private room(height: number): boolean {
    const { pdf } = this.page;
    if (pdf.y + height <= pdf.page.height - pdf.page.margins.bottom) return false;
    pdf.addPage();
    return true;
  }

  private row(table: PDFKit.PDFStructureElement, cells: readonly Cell[], least: number, titles: boolean): void {
    const { pdf } = this.page;
    const [top, height] = [pdf.y, this.height(cells, least)];
    this.frame(cells, top, height);
    const row = pdf.struct('TR');
    table.add(row);
    for (const cell of cells) row.add(pdf.struct(titles ? 'TH' : 'TD', {}, [() => this.words(cell, top, titles ? SOFT : INK), ...this.drawings(cell, top)]));
    row.end();
    pdf.y = top + height;
  }

  /** The titles on a further page: a reader has heard them. */
  private again(titles: readonly Cell[]): void {
    const { pdf } = this.page;
    const [top, height] = [pdf.y, this.height(titles, 0)];
    this.frame(titles, top, height);
    pdf.markContent('Artifact', { type: 'Pagination' });
    for (const cell of titles) this.words(cell, top, SOFT);
    pdf.endMarkedContent();
    pdf.y = top + height;
  }

  private frame(cells: readonly Cell[], top: number, height: number): void {
    const { pdf } = this.page;
    pdf.markContent('Artifact', { type: 'Layout' });
    pdf.lineWidth(0.5).strokeColor(LINE);
    for (const { x, width } of cells) pdf.rect(x, top, width, height).stroke();
    pdf.endMarkedContent();
  }

  private words({ words, x, width }: Cell, top: number, colour: string): void {
    if (words === '') return;
    const { pdf } = this.page;
    const runs = this.page.runs(words);
    pdf.fontSize(SIZE).fillColor(colour);
    runs.forEach(({ name, text }, index) => {
      const options = { width: width - 2 * PAD, continued: index < runs.length - 1 };
      if (index === 0) pdf.font(name).text(text, x + PAD, top + PAD, options);
      else pdf.font(name).text(text, options);
    });
  }

  /** What was drawn, beneath the words, as lines: a picture with words for who does not see it. */
  private drawings({ words, drawings, x, width }: Cell, top: number): PDFKit.PDFStructureElement[] {
    const { pdf } = this.page;
    return drawings.map(({ lines, said }, index) => {
      const points = lines.flat();
      const [xs, ys] = [points.map(([each]) => each), points.map(([, each]) => each)];
      const [left, high, wide, tall] = [Math.min(...xs), Math.min(...ys), Math.max(1, Math.max(...xs) - Math.min(...xs)), Math.max(1, Math.max(...ys) - Math.min(...ys))];
      const scale = Math.min((width - 4 * PAD) / wide, (DRAWING - PAD) / tall);
      const [fromX, fromY] = [x + PAD, top + PAD + this.wordsHeight(words, width) + index * DRAWING];
      return pdf.struct('Figure', { alt: said }, () => {
        pdf.lineWidth(0.8).lineCap('round').strokeColor(INK);
        for (const line of lines) {
          line.forEach(([pointX, pointY], at) => {
            const [toX, toY] = [fromX + (pointX - left) * scale, fromY + (pointY - high) * scale];
            if (at === 0) pdf.moveTo(toX, toY).lineTo(toX + 0.1, toY);
            else pdf.lineTo(toX, toY);
          });
          pdf.stroke();
        }
      });
    });
  }

  private wordsHeight(words: string, width: number): number {
    const { pdf } = this.page;
    const [run] = this.page.runs(words);
    return pdf.font(run?.name ?? 'text-0').fontSize(SIZE).heightOfString(words === '' ? ' ' : words, { width: width - 2 * PAD });
  }

  private height(cells: readonly Cell[], least: number): number {
    return Math.max(least, ...cells.map(({ words, drawings, width }) => this.wordsHeight(words, width) + drawings.length * DRAWING)) + 2 * PAD;
  }
}
