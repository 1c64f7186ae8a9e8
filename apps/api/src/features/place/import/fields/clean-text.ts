/** What files write where nothing is known. */
const NOTHING: ReadonlySet<string> = new Set(['undefined', 'null', 'none', 'nan', 'n/a', 'na', '#n/a', 'nc', 'n.c.', 'non renseigné', 'non communiqué', '-', '--', '/', '?', '.']);

// Control characters, zero-width and direction marks, byte-order marks, lone surrogates: invisible, and able to make a text look like another.
const HIDDEN = /(?![\t\n\r])\p{Cc}|[\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]|\p{Cs}/gu;

export interface CleanText {
  readonly text: string;
  /** True when characters nobody sees were taken out. */
  readonly hidden: boolean;
}

/** A cell without invisible characters, words that mean "nothing" read as empty, line breaks kept as `\n`; accents composed (NFC). */
export function cleanParagraphs(cell: string): CleanText {
  const visible = cell.replace(HIDDEN, '');
  const text = visible.normalize('NFC').replace(/\r\n?/g, '\n').replace(/[^\S\n]+/gu, ' ').replace(/ ?\n ?/g, '\n').replace(/\n{3,}/g, '\n\n').trim();
  return { text: NOTHING.has(text.toLowerCase()) ? '' : text, hidden: visible.length !== cell.length };
}

/** The same on one line. */
export function cleanLine(cell: string): CleanText {
  const { text, hidden } = cleanParagraphs(cell);
  return { text: text.replace(/\s+/gu, ' '), hidden };
}
