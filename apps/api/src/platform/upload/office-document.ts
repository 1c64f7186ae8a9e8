import { plainEntry, type ZipEntry, zipEntries } from './zip-entries.ts';

/** Formats of offices: what they are sent as, and what is in each. */
export const OFFICE_KINDS = {
  DOCX: { mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', ending: 'docx', holds: 'word/document.xml' },
  XLSX: { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ending: 'xlsx', holds: 'xl/workbook.xml' },
  PPTX: { mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', ending: 'pptx', holds: 'ppt/presentation.xml' },
  ODT: { mime: 'application/vnd.oasis.opendocument.text', ending: 'odt', holds: null },
  ODS: { mime: 'application/vnd.oasis.opendocument.spreadsheet', ending: 'ods', holds: null },
  ODP: { mime: 'application/vnd.oasis.opendocument.presentation', ending: 'odp', holds: null },
} as const;
export type OfficeKind = keyof typeof OFFICE_KINDS;
export const OFFICE_KIND_NAMES = Object.keys(OFFICE_KINDS) as readonly OfficeKind[];

/** What is refused to unpack to more: a small file that fills a reader's memory. */
const UNPACKED_MOST = 400_000_000;
const LONGEST_MIME = 100;

/** Programs within a document: of OOXML (VBA, ActiveX, embedded programs) and of ODF (Basic, scripts). */
const MACROS = /(^|\/)(vbaProject\.bin|vbaData\.xml|activeX\/.*|macrosheets\/.*)$|^(Basic|Scripts)\/./i;
const ESCAPES = /^\/|^[a-z]:|\\|(^|\/)\.\.(\/|$)/i;

const isOoxml = (names: ReadonlySet<string>, kind: OfficeKind): boolean => {
  const { holds } = OFFICE_KINDS[kind];
  return holds !== null && names.has('[Content_Types].xml') && names.has('_rels/.rels') && names.has(holds);
};

/** The type stands first, as it is, so that it is read without unpacking (ODF 1.3 part 2, 3.3). */
const isOdf = (bytes: Buffer, entries: readonly ZipEntry[], names: ReadonlySet<string>, kind: OfficeKind): boolean => {
  const first = entries.find(({ offset }) => offset === 0);
  if (first?.name !== 'mimetype' || OFFICE_KINDS[kind].holds !== null) return false;
  return plainEntry(bytes, first, LONGEST_MIME)?.toString('latin1') === OFFICE_KINDS[kind].mime && names.has('META-INF/manifest.xml') && names.has('content.xml');
};

/** What a document of an office is, by what is in it: its kind, that it brings programs, or null for none, for one that is locked, and for one that unpacks to too much. */
export function officeKindOf(bytes: Buffer): OfficeKind | 'HAS_MACROS' | null {
  const entries = zipEntries(bytes);
  if (entries === null) return null;
  const names = new Set(entries.map(({ name }) => name));
  if (names.size !== entries.length || entries.some(({ name, encrypted }) => encrypted || name.includes('\u0000') || ESCAPES.test(name)) || entries.reduce((sum, { unpacked }) => sum + unpacked, 0) > UNPACKED_MOST) return null;
  const kind = OFFICE_KIND_NAMES.find((one) => isOoxml(names, one) || isOdf(bytes, entries, names, one));
  if (kind === undefined) return null;
  return entries.some(({ name }) => MACROS.test(name)) ? 'HAS_MACROS' : kind;
}
