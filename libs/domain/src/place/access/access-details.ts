export const RAMPS = ['NONE', 'FIXED', 'REMOVABLE'] as const;
export type Ramp = (typeof RAMPS)[number];
export const CALL_DEVICES = ['BUTTON', 'INTERCOM', 'VIDEO_INTERCOM'] as const;
export type CallDevice = (typeof CALL_DEVICES)[number];
export const RECEPTION_STAFF = ['NONE', 'UNTRAINED', 'TRAINED'] as const;
export type ReceptionStaff = (typeof RECEPTION_STAFF)[number];
export const HEARING_AIDS = ['BIM', 'BMP', 'LSF', 'LPC', 'STS', 'OTHER'] as const;
export type HearingAid = (typeof HEARING_AIDS)[number];
export const CLASSROOM_ACCESS = ['NONE', 'SOME', 'ALL'] as const;
export type ClassroomAccess = (typeof CLASSROOM_ACCESS)[number];

/**
 * How one gets in and around: the part of Acceslibre (ERP base 0.0.20) a training place can say of itself. Facts of the building and of its welcome, never of a person. Null is "not told", an empty list "none";
 * widths are in centimetres.
 */
export interface AccessDetails {
  readonly parking: boolean | null;
  readonly parkingAdapted: boolean | null;
  readonly pathLevel: boolean | null;
  readonly pathRamp: Ramp | null;
  readonly entranceLevel: boolean | null;
  readonly entranceWidthCm: number | null;
  readonly entranceAdapted: boolean | null;
  readonly callDevices: readonly CallDevice[] | null;
  readonly entranceHelp: boolean | null;
  readonly receptionStaff: ReceptionStaff | null;
  readonly hearingAids: readonly HearingAid[] | null;
  readonly receptionLevel: boolean | null;
  readonly receptionLift: boolean | null;
  readonly classrooms: ClassroomAccess | null;
  readonly toilets: boolean | null;
  readonly toiletsAdapted: boolean | null;
  readonly registerUrl: string | null;
}

export type AccessKey = keyof AccessDetails;
export const ACCESS_SECTIONS = ['STREET', 'ENTRANCE', 'RECEPTION', 'TOILETS', 'PAPERS'] as const;
export type AccessSection = (typeof ACCESS_SECTIONS)[number];

interface Told {
  readonly section: AccessSection;
  /** Its column in Acceslibre. */
  readonly acceslibre: string;
}
export type AccessField = Told &
  (
    | { readonly key: 'parking' | 'parkingAdapted' | 'pathLevel' | 'entranceLevel' | 'entranceAdapted' | 'entranceHelp' | 'receptionLevel' | 'receptionLift' | 'toilets' | 'toiletsAdapted'; readonly kind: 'YES_NO' }
    | { readonly key: 'pathRamp'; readonly kind: 'ONE_OF'; readonly values: typeof RAMPS }
    | { readonly key: 'receptionStaff'; readonly kind: 'ONE_OF'; readonly values: typeof RECEPTION_STAFF }
    | { readonly key: 'classrooms'; readonly kind: 'ONE_OF'; readonly values: typeof CLASSROOM_ACCESS }
    | { readonly key: 'callDevices'; readonly kind: 'SEVERAL'; readonly values: typeof CALL_DEVICES }
    | { readonly key: 'hearingAids'; readonly kind: 'SEVERAL'; readonly values: typeof HEARING_AIDS }
    | { readonly key: 'entranceWidthCm'; readonly kind: 'CENTIMETRES' }
    | { readonly key: 'registerUrl'; readonly kind: 'ADDRESS' }
  );

/** In the order in which one meets them: from the street to the door, to the reception, to the toilets. Shown, asked and stored in this order. */
export const ACCESS_FIELDS: readonly AccessField[] = [
  { key: 'parking', kind: 'YES_NO', section: 'STREET', acceslibre: 'stationnement_presence' },
  { key: 'parkingAdapted', kind: 'YES_NO', section: 'STREET', acceslibre: 'stationnement_pmr' },
  { key: 'pathLevel', kind: 'YES_NO', section: 'STREET', acceslibre: 'cheminement_ext_plain_pied' },
  { key: 'pathRamp', kind: 'ONE_OF', values: RAMPS, section: 'STREET', acceslibre: 'cheminement_ext_rampe' },
  { key: 'entranceLevel', kind: 'YES_NO', section: 'ENTRANCE', acceslibre: 'entree_plain_pied' },
  { key: 'entranceWidthCm', kind: 'CENTIMETRES', section: 'ENTRANCE', acceslibre: 'entree_largeur_mini' },
  { key: 'entranceAdapted', kind: 'YES_NO', section: 'ENTRANCE', acceslibre: 'entree_pmr' },
  { key: 'callDevices', kind: 'SEVERAL', values: CALL_DEVICES, section: 'ENTRANCE', acceslibre: 'entree_dispositif_appel_type' },
  { key: 'entranceHelp', kind: 'YES_NO', section: 'ENTRANCE', acceslibre: 'entree_aide_humaine' },
  { key: 'receptionLevel', kind: 'YES_NO', section: 'RECEPTION', acceslibre: 'accueil_cheminement_plain_pied' },
  { key: 'receptionLift', kind: 'YES_NO', section: 'RECEPTION', acceslibre: 'accueil_cheminement_ascenseur' },
  { key: 'receptionStaff', kind: 'ONE_OF', values: RECEPTION_STAFF, section: 'RECEPTION', acceslibre: 'accueil_personnels' },
  { key: 'hearingAids', kind: 'SEVERAL', values: HEARING_AIDS, section: 'RECEPTION', acceslibre: 'accueil_equipements_malentendants' },
  { key: 'classrooms', kind: 'ONE_OF', values: CLASSROOM_ACCESS, section: 'RECEPTION', acceslibre: 'accueil_classes_accessibilite' },
  { key: 'toilets', kind: 'YES_NO', section: 'TOILETS', acceslibre: 'sanitaires_presence' },
  { key: 'toiletsAdapted', kind: 'YES_NO', section: 'TOILETS', acceslibre: 'sanitaires_adaptes' },
  { key: 'registerUrl', kind: 'ADDRESS', section: 'PAPERS', acceslibre: 'registre_url' },
];

export const NOTHING_TOLD: AccessDetails = {
  parking: null, parkingAdapted: null, pathLevel: null, pathRamp: null, entranceLevel: null, entranceWidthCm: null, entranceAdapted: null, callDevices: null, entranceHelp: null,
  receptionStaff: null, hearingAids: null, receptionLevel: null, receptionLift: null, classrooms: null, toilets: null, toiletsAdapted: null, registerUrl: null,
};

/** From a cat flap to a barn door. */
export const ENTRANCE_WIDTH_CM = [30, 500] as const;
export const LONGEST_ADDRESS = 500;

const isOneOf = <Value extends string>(values: readonly Value[], value: unknown): value is Value => values.some((one) => one === value);

function readField(field: AccessField, value: unknown): unknown {
  switch (field.kind) {
    case 'YES_NO':
      return typeof value === 'boolean' ? value : null;
    case 'ONE_OF':
      return isOneOf<string>(field.values, value) ? value : null;
    case 'SEVERAL':
      return Array.isArray(value) ? field.values.filter((one) => value.includes(one)) : null;
    case 'CENTIMETRES':
      return Number.isInteger(value) && (value as number) >= ENTRANCE_WIDTH_CM[0] && (value as number) <= ENTRANCE_WIDTH_CM[1] ? value : null;
    case 'ADDRESS':
      return typeof value === 'string' && /^https?:\/\/\S+$/u.test(value) && value.length <= LONGEST_ADDRESS ? value : null;
  }
}

/** What was stored, or anything else, as details: what is none of them is "not told"; several in one order, each once. */
export function readAccessDetails(stored: unknown): AccessDetails {
  const told = typeof stored === 'object' && stored !== null ? (stored as Readonly<Record<string, unknown>>) : {};
  return { ...NOTHING_TOLD, ...(Object.fromEntries(ACCESS_FIELDS.map((field) => [field.key, readField(field, told[field.key])])) as Partial<AccessDetails>) };
}

/** The first of the details that is out of bounds, as somebody typed them; null when each can be kept. */
export const accessFault = (details: AccessDetails): AccessKey | null =>
  ACCESS_FIELDS.find((field) => details[field.key] !== null && readField(field, details[field.key]) === null)?.key ?? null;
