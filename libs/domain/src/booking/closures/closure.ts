import type { Id } from '../../kernel/id.ts';
import type { Interval } from '../../time/interval.ts';

/** Why a place closes though its hours say otherwise; what is added in words is the team's. */
export const CLOSURE_REASONS = ['WORKS', 'STAFF_AWAY', 'EVENT', 'OUTAGE', 'SAFETY', 'OTHER'] as const;
export type ClosureReason = (typeof CLOSURE_REASONS)[number];

/** The longest closure, in days: what lasts longer is a change of hours. */
export const CLOSURE_DAYS_MOST = 92;

/** The longest words on a closure, in characters. */
export const CLOSURE_WORDS_MOST = 300;

/** A stretch in which a place is closed, or only what happens in one of its spaces. */
export type Closure = { readonly during: Interval; readonly spaceId: Id<'Space'> | null };
