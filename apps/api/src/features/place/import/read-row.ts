import { arrondissementOfPostcode, departmentOfPostcode, holidayZoneOfCommune, locate, type Position, territoryOfCommune, zoneOfCommune } from '@escale/domain';
import type { Column } from './columns.ts';
import type { CommuneIndex, KnownCommune } from './communes/commune-index.ts';
import { readCommune } from './communes/read-commune.ts';
import { readBounded } from './fields/bounded.ts';
import { cleanLine, cleanParagraphs } from './fields/clean-text.ts';
import { readEmails, readWebsites } from './fields/read-contacts.ts';
import { readDate } from './fields/read-date.ts';
import { readHours } from './fields/read-hours.ts';
import { readList } from './fields/read-list.ts';
import { readPhone } from './fields/read-phone.ts';
import { readPivot } from './fields/read-pivot.ts';
import { judgePosition, readCoordinates } from './fields/read-position.ts';
import { readSummary } from './fields/read-summary.ts';
import { readVocabulary } from './fields/vocabulary.ts';
import { isRejected, type Read, type Rejected, type Rejection, rejection, type Warning, warning } from './note.ts';
import type { PlaceDraft } from './place-draft.ts';

export type RowReading = { readonly draft: PlaceDraft | null; readonly rejections: readonly Rejection[]; readonly warnings: readonly Warning[] };

const PARAGRAPHS: ReadonlySet<Column> = new Set<Column>(['presentation_resume', 'presentation_detail', 'horaires']);

/** What has been read of a row so far: every field speaks, so that one pass tells all that is wrong. */
class Findings {
  readonly rejections: Rejection[] = [];
  readonly warnings: Warning[] = [];

  take<Value, Otherwise>(outcome: Read<Value> | Rejected, otherwise: Otherwise): Value | Otherwise {
    if (isRejected(outcome)) {
      this.rejections.push(outcome.rejection);
      return otherwise;
    }
    this.warnings.push(...outcome.warnings);
    return outcome.value;
  }
}

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

type Where = Pick<PlaceDraft, 'postcode' | 'communeName' | 'inseeCode' | 'longitude' | 'latitude' | 'positionApproximate' | 'timeZone' | 'holidayZone'>;
type WhereCells = { readonly name: string; readonly postcode: string; readonly inseeCode: string; readonly latitude: string; readonly longitude: string };

function readWhere(cells: WhereCells, communes: CommuneIndex, found: Findings): Where {
  const given = found.take(readCoordinates(cells.latitude, cells.longitude), null);
  const outcome = readCommune({ name: cells.name, postcode: cells.postcode, inseeCode: cells.inseeCode, position: given }, communes);
  const { commune, postcode } = found.take(outcome, { commune: null, postcode: null });
  const centre = commune === null ? null : standIn(commune, postcode, communes);
  const exact = given === null || isRejected(outcome) ? null : found.take(judgePosition(given, { territory: commune && territoryOfCommune(commune.inseeCode), centre: centre === null || centre.positionApproximate ? null : centre }), null);
  const position: Position | null = exact ?? centre;
  return {
    postcode,
    communeName: commune === null ? null : communes.city(commune).name,
    inseeCode: commune?.inseeCode ?? null,
    longitude: position?.longitude ?? null,
    latitude: position?.latitude ?? null,
    positionApproximate: exact === null && position !== null,
    ...zonesOf(commune, postcode, exact),
  };
}

/** Where to show a place whose own position is unknown: in a large city, in the arrondissement of its postcode. */
function standIn(commune: KnownCommune, postcode: string | null, communes: CommuneIndex): KnownCommune {
  const arrondissement = postcode === null ? null : arrondissementOfPostcode(commune.inseeCode, postcode);
  return (arrondissement === null ? null : communes.at(arrondissement)) ?? commune;
}

/** Clocks and holidays of the commune; without one, those of the department of its postcode or of the territory it lies in. */
function zonesOf(commune: KnownCommune | null, postcode: string | null, position: Position | null): Pick<PlaceDraft, 'timeZone' | 'holidayZone'> {
  const territory = position === null ? null : locate(position.longitude, position.latitude);
  const department = postcode === null ? (territory === null || territory === 'METROPOLE' ? '75' : territory) : departmentOfPostcode(postcode);
  const code = commune?.inseeCode ?? department.padEnd(5, '0');
  return { timeZone: zoneOfCommune(code), holidayZone: holidayZoneOfCommune(code) };
}
