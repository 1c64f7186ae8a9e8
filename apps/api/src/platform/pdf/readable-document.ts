import { DrawTable, type Table } from './draw-table.ts';
import { type About, INK, SOFT, TaggedPdf } from './tagged-pdf.ts';

const SIZES = { title: 22, section: 15, text: 11 } as const;
const MARGIN = 56;
/** Points between what stands over a table and its first line. */
const ABOVE_TABLE = 6;

/** Paragraphs one after the other in a PDF that a screen reader can follow. */
export class ReadableDocument {
  private constructor(private readonly page: TaggedPdf) {}

  static async begin(about: About): Promise<ReadableDocument> {
    return new ReadableDocument(await TaggedPdf.begin(about, MARGIN));
  }

  title(words: string): void {
    this.write('H1', words, SIZES.title, INK);
  }

  section(words: string): void {
    this.page.pdf.moveDown(0.8);
    this.write('H2', words, SIZES.section, INK);
  }

  paragraph(words: string): void {
    this.write('P', words, SIZES.text, INK);
  }

  aside(words: string): void {
    this.write('P', words, SIZES.text, SOFT);
  }

  gap(): void {
    this.page.pdf.moveDown(0.6);
  }

  /** What follows stands on a page of its own. */
  nextPage(): void {
    this.page.pdf.addPage();
  }

  table(table: Table): void {
    this.page.pdf.y += ABOVE_TABLE;
    new DrawTable(this.page).draw(table);
    this.gap();
  }

  async end(): Promise<Buffer> {
    return this.page.end();
  }

  private write(tag: 'H1' | 'H2' | 'P', words: string, size: number, colour: string): void {
    const { pdf, root } = this.page;
    const runs = this.page.runs(words);
    root.add(
      pdf.struct(tag, {}, () => {
        pdf.fontSize(size).fillColor(colour);
        runs.forEach(({ name, text }, index) => pdf.font(name).text(text, { continued: index < runs.length - 1, lineGap: 3 }));
      }),
    );
  }
}
