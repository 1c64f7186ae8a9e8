import type { Role } from '../account/role.ts';
import { ok, refuse, type Result } from '../kernel/result.ts';
import { mayBecome, type StateMachine } from '../kernel/state-machine.ts';
import type { OrganisationRefusal } from './organisation-draft.ts';

export const ORGANISATION_STANDINGS = ['REQUESTED', 'VERIFIED', 'REFUSED', 'SUSPENDED'] as const;
export type OrganisationStanding = (typeof ORGANISATION_STANDINGS)[number];

/**
 * What the network knows of an organisation: somebody says it is theirs, a coordinator has checked it, or found that it is not so. Only a verified one
 * books for groups. A refused request frees its SIRET for whoever it really belongs to.
 */
export const ORGANISATION_MACHINE: StateMachine<OrganisationStanding> = {
  name: 'organisation',
  initial: 'REQUESTED',
  finals: ['REFUSED'],
  transitions: { REQUESTED: ['VERIFIED', 'REFUSED'], VERIFIED: ['SUSPENDED'], REFUSED: [], SUSPENDED: ['VERIFIED'] },
};

/** Whether it may hold and confirm for groups now. */
export const booksForGroups = (standing: OrganisationStanding): boolean => standing === 'VERIFIED';

/** Who checks that organisations are what they say; over the whole network, for an organisation lies in no part of it. */
export const ORGANISATION_DECIDERS = ['NETWORK_COORDINATOR', 'ADMINISTRATOR'] as const satisfies readonly Role[];

/** Longest reason for a refusal or a suspension, in characters. */
export const STANDING_REASON_MOST = 500;

/**
 * Whether a coordinator may give an organisation another standing. Taking something away needs a reason, which is said to whoever speaks for it
 * (code of relations between the public and the administration, L. 211-2: unfavourable decisions are reasoned).
 */
export const decideStanding = (from: OrganisationStanding, to: OrganisationStanding, reason: string | null): Result<string | null, OrganisationRefusal> => {
  if (!mayBecome(ORGANISATION_MACHINE, from, to)) return refuse({ code: 'STANDING_UNFIT', field: 'standing' });
  const words = reason === null || reason.trim() === '' ? null : reason.trim();
  if (to === 'VERIFIED') return ok(null);
  if (words === null) return refuse({ code: 'REASON_MISSING', field: 'reason' });
  return [...words].length > STANDING_REASON_MOST ? refuse({ code: 'REASON_TOO_LONG', field: 'reason' }) : ok(words);
};
