import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { type Locale, languageTag } from '@escale/messages';
import { embedWhole, type EmbeddedFont } from './embed-font.ts';

/** The typeface of the screens, where libs/ui has it from. */
const typeface = createRequire(resolve(import.meta.dirname, '../../../../../libs/ui/package.json'));
const FILES = ['latin', 'latin-ext'].map((script) => `@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-${script}-wght-normal.woff2`);

export const INK = '#1B1B1A';
export const SOFT = '#55534E';

export interface About {
  readonly locale: Locale;
  readonly title: string;
  readonly author: string;
  readonly at: Date;
  /** Kept for years, and looks the same then: PDF/A-2b, with what its colours mean. */
  readonly archived?: true;
}

/** Words that one font can write. */
export interface Run {
  readonly name: string;
  readonly text: string;
}

/** A PDF that a screen reader can follow: tagged, with its language and title, every font embedded. What is drawn on it is its user's. */
export class TaggedPdf {
  readonly pdf: PDFKit.PDFDocument;
  readonly root: PDFKit.PDFStructureElement;
  private readonly fonts: readonly { readonly name: string; readonly font: EmbeddedFont['font'] }[];
  private readonly written: Promise<Buffer>;

  /** Begins a document, before its first page; the library that draws it is read then, not at every start. */
  static async begin(about: About, margin: number): Promise<TaggedPdf> {
    const { default: PDFDocument } = await import('pdfkit');
    return new TaggedPdf(PDFDocument, about, margin);
  }

  private constructor(PDFDocument: new (settings: PDFKit.PDFDocumentOptions) => PDFKit.PDFDocument, { locale, title, author, at, archived }: About, margin: number) {
    // No standard font is opened: those are not embedded.
    const settings: PDFKit.PDFDocumentOptions = { tagged: true, lang: languageTag(locale), displayTitle: true, pdfVersion: '1.7', size: 'A4', margin, autoFirstPage: false, font: '', info: { Title: title, Author: author, CreationDate: at }, ...(archived === true ? { subset: 'PDF/A-2b' as const } : {}) };
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

  /** The words in pieces, each in the first font that can write it; the narrow space, which no font here has, as an ordinary one that does not break. */
  runs(words: string): readonly Run[] {
    const runs: { name: string; text: string }[] = [];
    for (const sign of words.normalize('NFC').replaceAll('\u202F', '\u00A0')) {
      const { name } = this.fonts.find(({ font }) => font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)) ?? { name: 'text-0' };
      const last = runs.at(-1);
      if (last?.name === name) last.text += sign;
      else runs.push({ name, text: sign });
    }
    return runs.length === 0 ? [{ name: 'text-0', text: ' ' }] : runs;
  }

  async end(): Promise<Buffer> {
    this.root.end();
    this.pdf.end();
    return this.written;
  }
}
