import { type AccessDetails, isWheelchairAccessible, PAGE_LIST_NAMES, type PageFault } from '@escale/domain';
import type { PlacePageInput } from '../../gql/graphql.ts';
import type { PageFacts } from './page-facts.ts';

/** A page as it is being typed: texts for what is not a text yet, NaN for a number that is not there. */
export interface TypedPage {
  readonly summary: string;
  readonly description: string;
  readonly howToCome: string;
  readonly phone: string;
  readonly emails: string;
  readonly websites: string;
  readonly services: readonly string[];
  readonly audiences: readonly string[];
  readonly specialCare: readonly string[];
  readonly fees: readonly string[];
  readonly accessModes: readonly string[];
  readonly supportModes: readonly string[];
  readonly quiet: boolean;
  readonly staffHelp: boolean;
  readonly helpLanguages: readonly string[];
  readonly addressLine: string;
  readonly addressExtra: string;
  readonly postcode: string;
  readonly communeName: string;
  readonly latitude: string;
  readonly longitude: string;
  readonly peopleCapacity: number;
  readonly wheelchairAccessible: boolean;
  readonly access: AccessDetails;
}
export type PageField = keyof TypedPage;

export function typedOf({ place, access, peopleCapacity }: Pick<PageFacts, 'place' | 'access' | 'peopleCapacity'>): TypedPage {
  const exact = place.position != null && !place.positionApproximate ? place.position : null;
  return {
    summary: place.summary ?? '', description: place.description ?? '', howToCome: place.howToCome ?? '', phone: place.phone ?? '', emails: place.emails.join('\n'), websites: place.websites.join('\n'),
    services: place.services, audiences: place.audiences, specialCare: place.specialCare, fees: place.fees, accessModes: place.accessModes, supportModes: place.supportModes,
    quiet: place.quiet, staffHelp: place.staffHelp, helpLanguages: place.helpLanguages, addressLine: place.addressLine ?? '', addressExtra: place.addressExtra ?? '', postcode: place.postcode ?? '', communeName: place.communeName ?? '',
    latitude: exact === null ? '' : String(exact.latitude), longitude: exact === null ? '' : String(exact.longitude), peopleCapacity: peopleCapacity ?? Number.NaN, wheelchairAccessible: place.wheelchairAccessible, access,
  };
}

const linesOf = (text: string): string[] => text.split(/\n/u).map((line) => line.trim()).filter((line) => line !== '');
const orNull = (text: string): string | null => (text.trim() === '' ? null : text);

/** "47,6222" and "47.6222" in degrees; null when nothing stands there, NaN when something else does. */
export const degreesOf = (text: string): number | null => (text.trim() === '' ? null : /^[+-]?\d{1,3}(?:[.,]\d{1,12})?$/u.test(text.trim()) ? Number(text.trim().replace(',', '.')) : Number.NaN);

function positionOf({ latitude, longitude }: Pick<TypedPage, 'latitude' | 'longitude'>): { readonly latitude: number; readonly longitude: number } | null | 'unread' {
  const [lat, lon] = [degreesOf(latitude), degreesOf(longitude)];
  if (lat === null && lon === null) return null;
  return lat === null || lon === null || !Number.isFinite(lat) || !Number.isFinite(lon) ? 'unread' : { latitude: lat, longitude: lon };
}

/** What is sent, or the one thing that cannot be read as it is typed. What is out of bounds is sent: the answer says why not. */
export function pageTyped(typed: TypedPage): PlacePageInput | PageFault {
  const position = positionOf(typed);
  if (position === 'unread') return { code: 'POSITION_OUTSIDE', field: 'position' };
  const { entranceWidthCm } = typed.access;
  return {
    summary: orNull(typed.summary), description: orNull(typed.description), howToCome: orNull(typed.howToCome), phone: orNull(typed.phone), emails: linesOf(typed.emails), websites: linesOf(typed.websites),
    services: [...typed.services], audiences: [...typed.audiences], specialCare: [...typed.specialCare], fees: [...typed.fees], accessModes: [...typed.accessModes], supportModes: [...typed.supportModes],
    quiet: typed.quiet, staffHelp: typed.staffHelp, helpLanguages: [...typed.helpLanguages], addressLine: orNull(typed.addressLine), addressExtra: orNull(typed.addressExtra), postcode: orNull(typed.postcode), communeName: orNull(typed.communeName),
    position, peopleCapacity: Number.isFinite(typed.peopleCapacity) ? Math.round(typed.peopleCapacity) : null, wheelchairAccessible: typed.wheelchairAccessible,
    access: { ...typed.access, callDevices: typed.access.callDevices === null ? null : [...typed.access.callDevices], hearingAids: typed.access.hearingAids === null ? null : [...typed.access.hearingAids], entranceWidthCm: entranceWidthCm === null || !Number.isFinite(entranceWidthCm) ? null : Math.round(entranceWidthCm) },
  };
}

/** In the order of the form. */
export const PAGE_FIELDS: readonly PageField[] = [
  'summary', 'description', 'phone', 'emails', 'websites', 'addressLine', 'addressExtra', 'postcode', 'communeName', 'latitude', 'longitude', 'howToCome', ...PAGE_LIST_NAMES, 'quiet', 'staffHelp', 'helpLanguages', 'peopleCapacity', 'access',
  'wheelchairAccessible',
];

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
export const changedFields = (before: TypedPage, after: TypedPage): readonly PageField[] => PAGE_FIELDS.filter((field) => !same(before[field], after[field]));

/** What somebody typed over one page, on another: their fields, and all the rest as it stands now. */
export const rebased = (before: TypedPage, typed: TypedPage, now: TypedPage): TypedPage => ({ ...now, ...Object.fromEntries(changedFields(before, typed).map((field) => [field, typed[field]])) });

/** The page as everybody would see it if it were saved now. */
export function previewFacts({ place }: PageFacts, typed: TypedPage): PageFacts['place'] {
  const position = positionOf(typed);
  return {
    ...place,
    summary: orNull(typed.summary), description: orNull(typed.description), howToCome: orNull(typed.howToCome), phone: orNull(typed.phone), emails: linesOf(typed.emails), websites: linesOf(typed.websites),
    services: [...typed.services], audiences: [...typed.audiences], specialCare: [...typed.specialCare], fees: [...typed.fees], accessModes: [...typed.accessModes], supportModes: [...typed.supportModes],
    quiet: typed.quiet, staffHelp: typed.staffHelp, helpLanguages: [...typed.helpLanguages], addressLine: orNull(typed.addressLine), addressExtra: orNull(typed.addressExtra), postcode: orNull(typed.postcode), communeName: orNull(typed.communeName),
    wheelchairAccessible: isWheelchairAccessible(typed.access, typed.wheelchairAccessible),
    ...(position === 'unread' ? {} : position === null ? { positionApproximate: true } : { position, positionApproximate: false }),
  };
}
