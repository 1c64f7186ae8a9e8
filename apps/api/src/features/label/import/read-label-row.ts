import { departmentOfCommune, isInseeCode, type LabelRowFault, type LocalDay, parseLocalDay, type Position, restoreInseeCode, type SoughtPlace } from '@escale/domain';

export const LABEL_COLUMNS = ['id', 'label', 'date_attribution', 'date_fin', 'nom', 'commune', 'code_insee', 'departement', 'siret', 'latitude', 'longitude'] as const;
export type LabelColumn = (typeof LABEL_COLUMNS)[number];
/** Other titles under which registers carry the same columns. */
const ALIASES: Readonly<Record<string, LabelColumn>> = {
  identifiant: 'id', programme: 'label', nom_label: 'label', date: 'date_attribution', date_label: 'date_attribution', date_de_labellisation: 'date_attribution', date_labellisation: 'date_attribution', fin: 'date_fin', date_echeance: 'date_fin',
  echeance: 'date_fin', name: 'nom', nom_du_lieu: 'nom', ville: 'commune', insee: 'code_insee', code_commune: 'code_insee', dep: 'departement', code_departement: 'departement', pivot: 'siret', latitude_commune: 'latitude', longitude_commune: 'longitude',
};
const KNOWN: ReadonlySet<string> = new Set(LABEL_COLUMNS);

/** Which of the two kinds of label a name in a file is. */
export type NamedLabel = { readonly outsideCode: string; readonly programmeId: null } | { readonly outsideCode: null; readonly programmeId: string };

/** A name as it is compared with those labels have: no accents or capitals, one space between words. */
export const labelNameKey = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();

/** Where the columns stand, by their titles in any order; and the titles that say nothing here. */
export function readLabelHeader(cells: readonly string[]): { readonly at: ReadonlyMap<LabelColumn, number>; readonly unknown: readonly string[] } {
  const at = new Map<LabelColumn, number>();
  const unknown: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const key = labelNameKey(cell).replaceAll(' ', '_');
    const column = KNOWN.has(key) ? (key as LabelColumn) : Object.hasOwn(ALIASES, key) ? ALIASES[key] : undefined;
    if (column !== undefined && !at.has(column)) at.set(column, index);
    else if (key !== '') unknown.push(cell.trim());
  }
  return { at, unknown };
}

/** What a row says, ready to be matched. */
export interface LabelRow {
  readonly label: NamedLabel;
  readonly grantedOn: LocalDay | null;
  readonly until: LocalDay | null;
  readonly commune: string | null;
  readonly sought: SoughtPlace;
}
export interface RowFault {
  readonly reason: LabelRowFault;
  readonly field: string;
  readonly value: string;
}

/** Registers write whole sentences where a name belongs. */
const LONGEST = 1_000;
const LONGEST_TOLD = 200;
const LONGEST_REF = 100;

const dayIn = (text: string): LocalDay | null => {
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  return parseLocalDay(french ? `${french[3] ?? ''}-${(french[2] ?? '').padStart(2, '0')}-${(french[1] ?? '').padStart(2, '0')}` : text.slice(0, 10));
};

const positionIn = (latitude: string, longitude: string): Position | null => {
  const [lat, lon] = [latitude, longitude].map((text) => (text === '' ? Number.NaN : Number(text.replace(',', '.'))));
  return lat === undefined || lon === undefined || !(Math.abs(lat) <= 90 && Math.abs(lon) <= 180) ? null : { latitude: lat, longitude: lon };
};

/** Reads one row; a fault names the column to mend. What is lacking beside identifier and label only makes it harder to find the place. */
export function readLabelRow(cell: (column: LabelColumn) => string, labels: ReadonlyMap<string, NamedLabel>): LabelRow | RowFault {
  const text = (column: LabelColumn): string => cell(column).replace(/\s+/gu, ' ').trim();
  const fault = (reason: LabelRowFault, field: LabelColumn): RowFault => ({ reason, field, value: text(field).slice(0, LONGEST_TOLD) });
  const orNull = (value: string): string | null => (value === '' ? null : value);
  const [ref, name] = [text('id'), text('nom')];
  if (ref === '') return fault('ID_MISSING', 'id');
  const long = ref.length > LONGEST_REF ? 'id' : LABEL_COLUMNS.find((column) => text(column).length > LONGEST);
  if (long !== undefined) return fault('TOO_LONG', long);
  if (text('label') === '') return fault('LABEL_MISSING', 'label');
  const label = labels.get(labelNameKey(text('label')));
  if (label === undefined) return fault('LABEL_UNKNOWN', 'label');
  const [grantedOn, until] = [dayIn(text('date_attribution')), dayIn(text('date_fin'))];
  if (grantedOn === null && text('date_attribution') !== '') return fault('DATE_UNREADABLE', 'date_attribution');
  if (until === null && text('date_fin') !== '') return fault('DATE_UNREADABLE', 'date_fin');
  // A label of our own always has a beginning and an end.
  if (label.programmeId !== null && (grantedOn === null || until === null)) return fault('PROGRAMME_WITHOUT_DATES', grantedOn === null ? 'date_attribution' : 'date_fin');
  if (grantedOn !== null && until !== null && until < grantedOn) return fault('END_BEFORE_BEGINNING', 'date_fin');
  const insee = restoreInseeCode(text('code_insee'));
  const inseeCode = isInseeCode(insee) ? insee : null;
  const department = text('departement').toUpperCase();
  const departmentCode = inseeCode === null ? (department === '' ? null : department.padStart(2, '0')) : departmentOfCommune(inseeCode);
  return { label, grantedOn, until, commune: orNull(text('commune')), sought: { ref, pivot: orNull(text('siret').replaceAll(' ', '')), name: orNull(name), inseeCode, departmentCode, position: positionIn(text('latitude'), text('longitude')) } };
}
