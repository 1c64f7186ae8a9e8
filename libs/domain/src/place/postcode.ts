import { departmentOfCommune, parentCommune } from './insee.ts';

/** How a postcode and a commune agree: in the commune's own list, at least in its department (CEDEX, older codes), or not at all. */
export type PostcodeFit = 'LISTED' | 'SAME_DEPARTMENT' | 'CONTRADICTS' | 'MALFORMED';

/** Whether a text has the shape of a French postcode. */
export function isPostcode(text: string): boolean {
  return /^[0-9]{5}$/.test(text);
}

/** Department or collectivity that a postcode belongs to by its first digits; Corsica is split at 20200, the islands north of Guadeloupe have one postcode each. */
export function departmentOfPostcode(postcode: string): string {
  if (postcode === '97133') return '977';
  if (postcode === '97150') return '978';
  const prefix = postcode.slice(0, 3);
  if (prefix >= '970') return prefix;
  const two = postcode.slice(0, 2);
  if (two !== '20') return two;
  return prefix < '202' ? '2A' : '2B';
}

export type PostcodeFacts = {
  readonly postcode: string;
  readonly inseeCode: string;
  /** Postcodes of this commune (or municipal arrondissement) in the official list. */
  readonly communePostcodes: readonly string[];
  /** Postcodes of the parent commune when `inseeCode` is a municipal arrondissement. */
  readonly parentPostcodes?: readonly string[];
};

/** Compares a postcode with a commune, given the commune's official postcodes; a neighbour department's postcode fits only when listed. */
export function postcodeFit(facts: PostcodeFacts): PostcodeFit {
  const { postcode, inseeCode } = facts;
  if (!isPostcode(postcode)) return 'MALFORMED';
  if (facts.communePostcodes.includes(postcode)) return 'LISTED';
  const isArrondissement = parentCommune(inseeCode) !== inseeCode;
  // An arrondissement given with another arrondissement's postcode is a contradiction that the department would hide.
  if (isArrondissement && facts.parentPostcodes?.includes(postcode)) return 'CONTRADICTS';
  return departmentOfPostcode(postcode) === departmentOfCommune(inseeCode) ? 'SAME_DEPARTMENT' : 'CONTRADICTS';
}

/** Restores the leading zero that spreadsheets drop (`1000` → `01000`); other texts are only trimmed of spaces. */
export function restorePostcode(text: string): string {
  const compact = text.replace(/\s/g, '');
  return /^[1-9][0-9]{3}$/.test(compact) ? `0${compact}` : compact;
}

/** Restores an INSEE code that lost its leading zero or has lower-case Corsican letters (`1004` → `01004`, `2a004` → `2A004`). */
export function restoreInseeCode(text: string): string {
  return restorePostcode(text).toUpperCase();
}
