import { accessFault, type AccessDetails } from '../access/access-details.ts';
import { PAGE_LIST_NAMES, PAGE_LISTS } from './lists.ts';

/** What a place says of itself on its page. */
export interface PlacePage {
  readonly summary: string | null;
  readonly description: string | null;
  readonly howToCome: string | null;
  readonly phone: string | null;
  readonly emails: readonly string[];
  readonly websites: readonly string[];
  readonly services: readonly string[];
  readonly audiences: readonly string[];
  readonly specialCare: readonly string[];
  readonly fees: readonly string[];
  readonly accessModes: readonly string[];
  readonly supportModes: readonly string[];
  readonly quiet: boolean;
  readonly staffHelp: boolean;
  /** BCP 47 tags of languages. */
  readonly helpLanguages: readonly string[];
  readonly addressLine: string | null;
  readonly addressExtra: string | null;
  readonly postcode: string | null;
  readonly communeName: string | null;
  /** Where the door is, in degrees; null for the middle of the commune. */
  readonly position: { readonly longitude: number; readonly latitude: number } | null;
  /** People at once; null where no limit is known. */
  readonly peopleCapacity: number | null;
  /** What the place declares; counts where the details do not say it. */
  readonly wheelchairAccessible: boolean;
  readonly access: AccessDetails;
}

/** The fields of a page that a file of places also fills in, `location` being postcode, commune, position and clocks at once. What the place has changed is its own from then on. */
export const OWN_FIELDS = ['summary', 'description', 'phone', 'emails', 'websites', 'services', 'audiences', 'specialCare', 'fees', 'accessModes', 'supportModes', 'addressLine', 'addressExtra', 'location'] as const;
export type OwnField = (typeof OWN_FIELDS)[number];

export const PAGE_REFUSAL_CODES = [
  'OUTSIDE_YOUR_SCOPE', 'CHANGED_MEANWHILE', 'IDEMPOTENCY_KEY_REUSED', 'TEXT_TOO_LONG', 'PHONE_UNREADABLE', 'EMAIL_UNREADABLE', 'WEBSITE_UNREADABLE', 'TOO_MANY', 'VALUE_NOT_IN_LIST', 'LANGUAGE_UNKNOWN',
  'POSTCODE_MALFORMED', 'COMMUNE_MISSING', 'COMMUNE_UNKNOWN', 'COMMUNE_AMBIGUOUS', 'COMMUNE_CONTRADICTORY', 'POSITION_OUTSIDE', 'POSITION_ELSEWHERE', 'CAPACITY_OUT_OF_BOUNDS', 'WIDTH_OUT_OF_BOUNDS', 'ADDRESS_UNREADABLE',
  'NEEDED_WHILE_OPEN', 'STILL_BLOCKED', 'NOT_OPEN', 'BOOKINGS_CHANGED', 'PHOTO_UNKNOWN', 'ORDER_INCOMPLETE', 'TEXT_MISSING', 'TEXT_TOO_SHORT', 'TEXT_IS_FILE_NAME',
] as const;
export type PageRefusalCode = (typeof PAGE_REFUSAL_CODES)[number];
export interface PageFault {
  readonly code: PageRefusalCode;
  readonly field: string;
}

/** Most characters of each text; the summary's is the national format's. */
export const PAGE_TEXTS = { summary: 280, description: 10_000, howToCome: 2_000, phone: 40, addressLine: 300, addressExtra: 300, communeName: 200 } as const;
export const PAGE_BOUNDS = { emails: 5, websites: 5, helpLanguages: 12, contact: 500, people: [1, 10_000] } as const;

const within = (value: number, [least, most]: readonly [number, number]): boolean => Number.isInteger(value) && value >= least && value <= most;

/** The first thing that keeps a page from being kept, by the field where it is mended; null when nothing does. Contacts and the address are read elsewhere: they need more than the page to be judged. */
export function pageFault(page: PlacePage): PageFault | null {
  for (const [field, most] of Object.entries(PAGE_TEXTS)) if ((page[field as keyof typeof PAGE_TEXTS] ?? '').length > most) return { code: 'TEXT_TOO_LONG', field };
  for (const field of ['emails', 'websites'] as const) {
    if (page[field].length > PAGE_BOUNDS[field]) return { code: 'TOO_MANY', field };
    if (page[field].some((text) => text.length > PAGE_BOUNDS.contact)) return { code: 'TEXT_TOO_LONG', field };
  }
  if (page.helpLanguages.length > PAGE_BOUNDS.helpLanguages) return { code: 'TOO_MANY', field: 'helpLanguages' };
  if (!page.helpLanguages.every((tag) => /^[a-z]{2,3}$/u.test(tag))) return { code: 'LANGUAGE_UNKNOWN', field: 'helpLanguages' };
  if (page.peopleCapacity !== null && !within(page.peopleCapacity, PAGE_BOUNDS.people)) return { code: 'CAPACITY_OUT_OF_BOUNDS', field: 'peopleCapacity' };
  const access = accessFault(page.access);
  if (access !== null) return { code: access === 'entranceWidthCm' ? 'WIDTH_OUT_OF_BOUNDS' : 'ADDRESS_UNREADABLE', field: `access.${access}` };
  return null;
}

/** The first list with a value that the format does not know and the place did not have before: what an import brought may stay. */
export function listFault(page: PlacePage, before: Pick<PlacePage, (typeof PAGE_LIST_NAMES)[number]>): PageFault | null {
  const wrong = PAGE_LIST_NAMES.find((name) => page[name].some((value) => !(PAGE_LISTS[name] as readonly string[]).includes(value) && !before[name].includes(value)));
  return wrong === undefined ? null : { code: 'VALUE_NOT_IN_LIST', field: wrong };
}
