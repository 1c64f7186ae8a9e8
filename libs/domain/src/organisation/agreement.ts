import type { Role } from '../account/role.ts';
import type { Id } from '../kernel/id.ts';
import type { StateMachine } from '../kernel/state-machine.ts';
import type { LocalDay } from '../time/local-day.ts';
import type { Quota } from './quota.ts';

export const AGREEMENT_STATES = ['ASKED', 'AGREED', 'DECLINED', 'ENDED'] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

/** An organisation asks, the place or the network agrees or declines; what the place or the network writes itself begins agreed. Either side ends it. */
export const AGREEMENT_MACHINE: StateMachine<AgreementState> = {
  name: 'agreement',
  initial: 'ASKED',
  finals: ['DECLINED', 'ENDED'],
  transitions: { ASKED: ['AGREED', 'DECLINED'], AGREED: ['ENDED'], DECLINED: [], ENDED: [] },
};

export const AGREEMENT_BOOKERS = ['MANAGERS', 'MANAGERS_AND_TRAINERS'] as const;
/** Who of the organisation books under it. */
export type AgreementBookers = (typeof AGREEMENT_BOOKERS)[number];

/** What an organisation and a place, or the whole network, agree on (*convention*). */
export type AgreementDraft = {
  /** Null for every place of the network. */
  readonly placeId: Id<'Place'> | null;
  /** First and last day of sessions under it, by the clocks of their place. */
  readonly from: LocalDay;
  readonly until: LocalDay;
  readonly quotas: readonly Quota[];
  /** Said to both sides; nothing is invoiced by it. */
  readonly priceNote: string | null;
  readonly bookers: AgreementBookers;
};

export type Agreement = AgreementDraft & { readonly id: Id<'Agreement'>; readonly state: AgreementState };

/** Longest agreement, in days: ten school years. */
export const AGREEMENT_DAYS_MOST = 3_653;
export const AGREEMENT_QUOTAS_MOST = 12;
/** Most hours of one quota; a hundred headsets, ten hours a day, for a year. */
export const QUOTA_HOURS_MOST = 365_000;
/** Longest note on prices, in characters. */
export const PRICE_NOTE_MOST = 1_000;

/** Every reason for which an agreement may not be written, answered or ended; equal to `AgreementRefusalCode` of the contract. */
export const AGREEMENT_REFUSAL_CODES = [
  'AGREEMENT_UNKNOWN', 'CHANGED_MEANWHILE', 'IDEMPOTENCY_KEY_REUSED', 'ORGANISATION_UNKNOWN', 'ORGANISATION_UNVERIFIED', 'OUT_OF_ORDER', 'OVERLAPS_ANOTHER', 'PLACE_UNKNOWN', 'PRICE_NOTE_TOO_LONG', 'QUOTAS_TOO_MANY', 'QUOTA_OUT_OF_BOUNDS', 'QUOTA_TWICE',
  'REASON_MISSING', 'REASON_TOO_LONG', 'STATE_UNFIT', 'TOO_LONG', 'UNTIL_PAST',
] as const;
export type AgreementRefusalCode = (typeof AGREEMENT_REFUSAL_CODES)[number];

/** Why not, and which field to mend. */
export type AgreementRefusal = { readonly code: AgreementRefusalCode; readonly field?: string };

/** Who agrees for a place. For the network those do who decide on organisations. */
export const AGREEMENT_PLACE_ROLES = ['SITE_MANAGER'] as const satisfies readonly Role[];
/** Longest reason for declining or ending, in characters. */
export const AGREEMENT_REASON_MOST = 500;
