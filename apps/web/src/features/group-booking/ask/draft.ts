import { EQUIPMENT_CATEGORIES, type EquipmentCategory, GROUP_PEOPLE_MOST } from '@escale/domain';
import type { GroupNeedInput, GroupPlacesInput, GroupSessionInput } from '../../../gql/graphql.ts';
import type { HalfDay } from './half-days.ts';

/** One kind of equipment; `count` null is one for each person. */
export type TypedUnits = { readonly category: EquipmentCategory; readonly count: number | null };
export type Near = { readonly label: string; readonly longitude: number; readonly latitude: number };
export type TypedWhere = { readonly kind: 'near' | 'agreed'; readonly near: Near | null; readonly km: number };
/** What a date becomes: a session at a place. */
export type Choice = GroupSessionInput & { readonly placeId: string };

/** A group's booking while it is asked for; kept in the tab until it is confirmed. */
export type Draft = {
  readonly title: string;
  readonly people: number;
  readonly units: readonly TypedUnits[];
  readonly dates: readonly HalfDay[];
  readonly where: TypedWhere;
  /** The place chosen for all dates, or the plan over several; null before. */
  readonly base: string | null;
  /** For each date its session, or none. */
  readonly picked: readonly (Choice | null)[];
};

export const PLAN = 'plan';
export const NEW_DRAFT: Draft = { title: '', people: 8, units: [], dates: [], where: { kind: 'near', near: null, km: 30 }, base: null, picked: [] };
export const KILOMETRES = [10, 20, 30, 50, 100] as const;

export const STEPS = ['quoi', 'quand', 'ou', 'lieux', 'choix'] as const;
export type Step = (typeof STEPS)[number];

/** Another need, other dates or another area: what was picked no longer answers it. */
export const withNeed = (draft: Draft, more: Partial<Pick<Draft, 'people' | 'units' | 'dates' | 'where'>>): Draft => ({ ...draft, ...more, base: null, picked: [] });

/** The next kind nobody has named; a room is one for all, the rest one each. */
export const withUnits = (units: readonly TypedUnits[]): readonly TypedUnits[] => {
  const category = EQUIPMENT_CATEGORIES.find((each) => !units.some((line) => line.category === each));
  return category === undefined ? units : [...units, { category, count: category === 'VIDEO_ROOM' ? 1 : null }];
};

export const needOf = ({ people, units }: Pick<Draft, 'people' | 'units'>): GroupNeedInput => ({ people, units: units.map(({ category, count }) => ({ category, count: count ?? people })) });

export type WhatProblem = 'titleMissing' | 'peopleMissing' | 'countMissing';
export const whatProblem = ({ title, people, units }: Draft): WhatProblem | null => {
  if (title.trim() === '') return 'titleMissing';
  if (!Number.isInteger(people) || people < 1 || people > GROUP_PEOPLE_MOST) return 'peopleMissing';
  return units.some(({ count }) => count !== null && (!Number.isInteger(count) || count < 1)) ? 'countMissing' : null;
};

/** What an organisation has agreed on, as the search needs it: the places, or all of the network. */
export type Agreed = { readonly wholeNetwork: boolean; readonly placeIds: readonly string[] };
type Agreement = { readonly placeId?: string | null };

export const agreedOf = (agreements: readonly Agreement[]): Agreed => ({ wholeNetwork: agreements.some(({ placeId }) => placeId == null), placeIds: [...new Set(agreements.flatMap(({ placeId }) => (placeId == null ? [] : [placeId])))] });
export const agreedSomewhere = ({ wholeNetwork, placeIds }: Agreed): boolean => wholeNetwork || placeIds.length > 0;

const AGREED_PLACES_MOST = 20;
const SHOWN_PLACES = 20;

/** The search of a draft; null while it cannot be asked. */
export function searchOf(draft: Draft, organisationId: string, agreed: Agreed | null): GroupPlacesInput | null {
  const { where, dates } = draft;
  const base = { organisationId, need: needOf(draft), dates: dates.map((date) => ({ ...date })), first: SHOWN_PLACES };
  if (where.kind === 'near') return where.near === null ? null : { ...base, near: { longitude: where.near.longitude, latitude: where.near.latitude }, withinKm: where.km };
  if (agreed === null) return null;
  return agreed.wholeNetwork ? base : { ...base, placeIds: agreed.placeIds.slice(0, AGREED_PLACES_MOST) };
}

/** The step that may be shown: the one asked for, or the first that still lacks something. */
export function stepFor(asked: string | null, draft: Draft): Step {
  const step = STEPS.find((each) => each === asked) ?? 'quoi';
  const lacks: Step | null = whatProblem(draft) !== null ? 'quoi' : draft.dates.length === 0 ? 'quand' : draft.where.kind === 'near' && draft.where.near === null ? 'ou' : draft.base === null ? 'lieux' : null;
  return lacks !== null && STEPS.indexOf(lacks) < STEPS.indexOf(step) ? lacks : step;
}

const isDraft = (value: unknown): value is Draft => typeof value === 'object' && value !== null && Object.keys(NEW_DRAFT).every((key) => key in value);

/** What a tab kept; a new draft where nothing readable was. */
export function readDraft(text: string | null): Draft {
  if (text === null) return NEW_DRAFT;
  try {
    const value: unknown = JSON.parse(text);
    return isDraft(value) ? value : NEW_DRAFT;
  } catch (error) {
    // Written by another version of this page, or by hand.
    if (error instanceof SyntaxError) return NEW_DRAFT;
    throw error;
  }
}
