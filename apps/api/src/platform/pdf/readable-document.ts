import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { type Locale, languageTag } from '@escale/messages';
import { embedWhole, type EmbeddedFont } from './embed-font.ts';

/** The typeface of the screens, where libs/ui has it from. */
const typeface = createRequire(resolve(import.meta.dirname, '../../../../../libs/ui/package.json'));
const FILES = ['latin', 'latin-ext'].map((script) => `@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${script}-wght-normal.woff2`);

const INK = '#1B1B1A';
const SOFT = '#55534E';
const SIZES = { title: 22, section: 15, text: 11 } as const;

interface About {
  readonly locale: Locale;
  readonly title: string;
  readonly author: string;
  readonly at: Date;
}

/** Paragraphs one after the other in a PDF that a screen reader can follow: tagged, with its language and title, every font embedded. */
export class ReadableDocument {
  private readonly pdf: PDFKit.PDFDocument;
  private readonly root: PDFKit.PDFStructureElement;
  private readonly fonts: readonly { readonly name: string; readonly font: EmbeddedFont['font'] }[];
  private readonly written: Promise<Buffer>;

  /** Begins a document; the library that draws it is read then, not at every start. */
  static async begin(about: About): Promise<ReadableDocument> {
    const { default: PDFDocument } = await import('pdfkit');
    return new ReadableDocument(PDFDocument, about);
  }

  private constructor(PDFDocument: new (settings: PDFKit.PDFDocumentOptions) => PDFKit.PDFDocument, { locale, title, author, at }: About) {
    // No standard font is opened: those are not embedded.
    const settings: PDFKit.PDFDocumentOptions = { tagged: true, lang: languageTag(locale), displayTitle: true, pdfVersion: '1.7', size: 'A4', margin: 56, autoFirstPage: false, font: '', info: { Title: title, Author: author, CreationDate: at } };
    this.pdf = new PDFDocument(settings);
    const parts: Buffer[] = [];
    this.pdf.on('data', (part: Buffer) => parts.push(part));
    this.written = new Promise((done, failed) => this.pdf.on('end', () => done(Buffer.concat(parts))).on('error', failed));
    this.fonts = FILES.map((file, index) => {
      const name = `text-${index}`;
      this.pdf.registerFont(name, readFileSync(typeface.resolve(file)));
      const opened = (this.pdf.font(name) as unknown as { readonly _font: EmbeddedFont })._font;
      embedWhole(opened);
      return { name, font: opened.font };
    });
    this.pdf.addPage();
    this.root = this.pdf.struct('Document');
    this.pdf.addStructure(this.root);
  }

  title(words: string): void {
    this.write('H1', words, SIZES.title, INK);
  }

  section(words: string): void {
    this.pdf.moveDown(0.8);
    this.write('H2', words, SIZES.section, INK);
  }

  paragraph(words: string): void {
    this.write('P', words, SIZES.text, INK);
  }

  aside(words: string): void {
    this.write('P', words, SIZES.text, SOFT);
  }

  gap(): void {
    this.pdf.moveDown(0.6);
  }

  async end(): Promise<Buffer> {
    this.root.end();
    this.pdf.end();
    return this.written;
  }

  private write(tag: 'H1' | 'H2' | 'P', words: string, size: number, colour: string): void {
    const runs = this.runs(words);
    this.root.add(
      this.pdf.struct(tag, {}, () => {
        this.pdf.fontSize(size).fillColor(colour);
        runs.forEach(({ name, text }, index) => this.pdf.font(name).text(text, { continued: index < runs.length - 1, lineGap: 3 }));
      }),
    );
  }

  /** The words in pieces, each in the first font that can write it; the narrow space, which no font here has, as an ordinary one that does not break. */
  private runs(words: string): readonly { readonly name: string; readonly text: string }[] {
    const runs: { name: string; text: string }[] = [];
    for (const sign of words.normalize('NFC').replaceAll('\u202F', '\u00A0')) {
      const { name } = this.fonts.find(({ font }) => font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)) ?? { name: 'text-0' };
      const last = runs.at(-1);
      if (last?.name === name) last.text += sign;
      else runs.push({ name, text: sign });
    }
    return runs.length === 0 ? [{ name: 'text-0', text: ' ' }] : runs;
  }
}
