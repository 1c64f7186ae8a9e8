import type { OwnField } from '@escale/domain';
import type { PlaceEntity } from '../place.entity.ts';
import type { Column } from './columns.ts';
import type { PlaceDraft } from './place-draft.ts';

/** What stands under the name of a field that a place may write itself, and the column of the file that says it. */
const OWNED: Readonly<Record<OwnField, { readonly column: Column; readonly values: readonly (keyof PlaceDraft)[] }>> = {
  summary: { column: 'presentation_resume', values: ['summary'] },
  description: { column: 'presentation_detail', values: ['description'] },
  phone: { column: 'telephone', values: ['phone'] },
  emails: { column: 'courriels', values: ['emails'] },
  websites: { column: 'site_web', values: ['websites'] },
  services: { column: 'services', values: ['services'] },
  audiences: { column: 'publics_specifiquement_adresses', values: ['audiences'] },
  specialCare: { column: 'prise_en_charge_specifique', values: ['specialCare'] },
  fees: { column: 'frais_a_charge', values: ['fees'] },
  accessModes: { column: 'modalites_acces', values: ['accessModes'] },
  supportModes: { column: 'modalites_accompagnement', values: ['supportModes'] },
  addressLine: { column: 'adresse', values: ['addressLine'] },
  addressExtra: { column: 'complement_adresse', values: ['addressExtra'] },
  // One is not right without the others: a position of the file in a commune of the place's would be in neither.
  location: { column: 'commune', values: ['postcode', 'communeName', 'inseeCode', 'longitude', 'latitude', 'positionApproximate', 'timeZone', 'holidayZone'] },
};

type Existing = Pick<PlaceEntity, 'ownFields' | keyof PlaceDraft>;

/** What a place wrote itself, emptied fields too. */
export const ownValues = (existing: Existing): Partial<PlaceDraft> => Object.fromEntries(existing.ownFields.flatMap((field) => OWNED[field].values.map((value) => [value, existing[value]])));

export interface KeptField {
  readonly column: Column;
  /** What the file says instead. */
  readonly value: string;
}

const inWords = (value: PlaceDraft[keyof PlaceDraft] | undefined): string => (Array.isArray(value) ? value.join('|') : value === null || value === undefined ? '' : String(value));
/** The columns whose word is not taken although the file says something else there. */
export const keptFields = (existing: Existing, draft: PlaceDraft): readonly KeptField[] =>
  existing.ownFields.flatMap((field) => {
    const { column, values } = OWNED[field];
    // Clocks follow from the commune; whether a position is approximate follows from there being one.
    const told = values.filter((value) => !['positionApproximate', 'timeZone', 'holidayZone'].includes(value) && inWords(draft[value]) !== '');
    const other = told.some((value) => inWords(draft[value]) !== inWords(existing[value]));
    return other ? [{ column, value: told.map((value) => inWords(draft[value])).join(' ') }] : [];
  });
