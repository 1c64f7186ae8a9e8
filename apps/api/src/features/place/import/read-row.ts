import type { Column } from './columns.ts';
import type { CommuneIndex } from './communes/commune-index.ts';
import { readBounded } from './fields/bounded.ts';
import { cleanLine, cleanParagraphs } from './fields/clean-text.ts';
import { readEmails, readWebsites } from './fields/read-contacts.ts';
import { readDate } from './fields/read-date.ts';
import { readHours } from './fields/read-hours.ts';
import { readList } from './fields/read-list.ts';
import { readPhone } from './fields/read-phone.ts';
import { readPivot } from './fields/read-pivot.ts';
import { readSummary } from './fields/read-summary.ts';
import { readVocabulary } from './fields/vocabulary.ts';
import { Findings } from './findings.ts';
import { type Rejection, rejection, type Warning, warning } from './note.ts';
import type { PlaceDraft } from './place-draft.ts';
import { readWhere } from './read-where.ts';

export type RowReading = { readonly draft: PlaceDraft | null; readonly rejections: readonly Rejection[]; readonly warnings: readonly Warning[] };

const PARAGRAPHS: ReadonlySet<Column> = new Set<Column>(['presentation_resume', 'presentation_detail', 'horaires']);

/** Turns the cells of one row into a place, or tells everything that stands against it. Pure but for the gazetteer it is given. */
export function readRow(cellOf: (column: Column) => string, communes: CommuneIndex): RowReading {
  const found = new Findings();
  const text = (column: Column): string => {
    const cell = cellOf(column);
    const { text: clean, hidden } = PARAGRAPHS.has(column) ? cleanParagraphs(cell) : cleanLine(cell);
    if (hidden) found.warnings.push(warning(column, clean, 'HIDDEN_CHARACTERS'));
    return found.take(readBounded(column, clean), null) ?? '';
  };
  const required = (column: Column, code: 'ID_MISSING' | 'NAME_MISSING'): string => {
    const before = found.rejections.length;
    const value = text(column);
    if (value === '' && found.rejections.length === before) found.rejections.push(rejection(column, '', code));
    return value;
  };
  const list = (column: Column): string[] => [...found.take(readVocabulary(column, text(column)), [])];
  const link = (column: Column): string | null => found.take(readWebsites(column, text(column)), [])[0] ?? null;

  const sourceId = required('id', 'ID_MISSING');
  const name = required('nom', 'NAME_MISSING');
  const pivot = found.take(readPivot(text('pivot')), null);
  const addressLine = text('adresse') || null;
  if (addressLine === null) found.warnings.push(warning('adresse', '', 'ADDRESS_MISSING'));
  const where = readWhere({ name: text('commune'), postcode: text('code_postal'), inseeCode: text('code_insee'), latitude: text('latitude'), longitude: text('longitude') }, communes, found);
  const draft: PlaceDraft = {
    sourceId,
    name,
    pivot,
    addressLine,
    addressExtra: text('complement_adresse') || null,
    ...where,
    ...found.take(readSummary(text('presentation_resume'), text('presentation_detail')), { summary: null, description: null }),
    openingHours: found.take(readHours(text('horaires')), null),
    sourceUpdatedOn: found.take(readDate(text('date_maj')), null),
    phone: found.take(readPhone(text('telephone')), null),
    emails: [...found.take(readEmails(text('courriels')), [])],
    websites: [...found.take(readWebsites('site_web', text('site_web')), [])],
    operatorName: text('structure_parente') || null,
    typologies: [...readList(text('typologie'))],
    services: list('services'),
    audiences: list('publics_specifiquement_adresses'),
    specialCare: list('prise_en_charge_specifique'),
    fees: list('frais_a_charge'),
    programmes: list('dispositif_programmes_nationaux'),
    labels: list('formations_labels'),
    otherLabels: [...readList(text('autres_formations_labels'))],
    accessModes: list('modalites_acces'),
    supportModes: list('modalites_accompagnement'),
    itinerance: list('itinerance'),
    acceslibreUrl: link('fiche_acces_libre'),
    appointmentUrl: link('prise_rdv'),
  };
  return { draft: found.rejections.length === 0 ? draft : null, rejections: found.rejections, warnings: found.warnings };
}
