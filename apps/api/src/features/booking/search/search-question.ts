import type { Wish } from '@escale/domain';
import { badInput, shortText } from '../../../platform/graphql/bad-input.ts';
import { wishOfInput } from '../availability/wish-of-input.ts';
import type { CandidateFilter } from './candidates.sql.ts';
import { SEARCH_SETTINGS } from './search-settings.ts';
import { type SearchSpan, spanOf } from './search-span.ts';
import type { SearchSlotsInput } from './search.input.ts';
import type { SearchCentreType } from './search.type.ts';

/** A search once checked: what is wished for, when, and which places may serve. */
export type SearchQuestion = {
  readonly wish: Omit<Wish, 'window'>;
  readonly span: SearchSpan;
  readonly centre: SearchCentreType | null;
  readonly withinKm: number | null;
  readonly filter: Pick<CandidateFilter, 'category' | 'moduleId' | 'wheelchair' | 'quiet' | 'staffHelp' | 'helpLanguage'>;
};

export type SearchWhere = Pick<SearchQuestion, 'centre' | 'withinKm'>;

/** Checks everything but the place; throws `BAD_USER_INPUT` with the field and the remedy. */
export function questionOf(input: SearchSlotsInput, now: Date): Omit<SearchQuestion, 'centre' | 'withinKm'> {
  const wish = wishOfInput(input);
  const access = input.access ?? [];
  const helpLanguage = shortText('helpLanguage', input.helpLanguage, 35);
  if (helpLanguage !== null && !/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(helpLanguage)) throw badInput('helpLanguage', 'must be a BCP 47 language such as "en" or "uk".');
  return {
    wish,
    span: spanOf(input.from, input.to, now),
    filter: {
      category: input.category ?? null,
      moduleId: wish.moduleId,
      wheelchair: access.includes('WHEELCHAIR'),
      quiet: access.includes('QUIET'),
      staffHelp: access.includes('STAFF_HELP'),
      helpLanguage,
    },
  };
}

/** The position given, checked; its label is the position itself, for no name is known. */
export function centreOf(near: SearchSlotsInput['near']): SearchCentreType | null {
  if (near === null || near === undefined) return null;
  const { longitude, latitude } = near;
  if (!(Math.abs(longitude) <= 180)) throw badInput('near.longitude', 'must be between -180 and 180 degrees.');
  if (!(Math.abs(latitude) <= 90)) throw badInput('near.latitude', 'must be between -90 and 90 degrees.');
  return { label: `${latitude.toFixed(3)}, ${longitude.toFixed(3)}`, longitude, latitude, kind: null };
}

/** Kilometres to search within, or what suits the centre. */
export function radiusOf(withinKm: number | null | undefined, centre: SearchCentreType): number {
  if (withinKm === null || withinKm === undefined) return SEARCH_SETTINGS.withinKm[centre.kind ?? 'COMMUNE'];
  if (!(withinKm > 0 && withinKm <= SEARCH_SETTINGS.mostKm)) throw badInput('withinKm', `must be more than 0 and at most ${SEARCH_SETTINGS.mostKm} kilometres.`);
  return withinKm;
}
