import { ok, refuse, type Result } from '../kernel/result.ts';
import type { Grant } from './grant.ts';
import { mayBeGivenOn, type Role } from './role.ts';
import { covers, type ScopeStanding } from './scope.ts';

/** Every reason for which a role may not be given or taken; equal to `GrantRefusalCode` of the contract. */
export const GRANT_REFUSAL_CODES = [
  'ALREADY_HOLDS', 'ALREADY_INVITED', 'EMAIL_UNREADABLE', 'GRANT_UNKNOWN', 'INVITATION_EXPIRED', 'INVITATION_UNKNOWN', 'INVITATION_USED', 'LAST_ADMINISTRATOR', 'NOTHING_PROPOSED',
  'NOT_YOURS_TO_GIVE', 'NOT_YOURS_TO_TAKE', 'OTHER_ADDRESS', 'OWN_SESSIONS', 'PERSON_UNKNOWN', 'SCOPE_UNFIT', 'SCOPE_UNKNOWN', 'SECOND_PERSON_NEEDED', 'TOO_MANY_ATTEMPTS', 'WAITS_FOR_SECOND_PERSON',
] as const;
export type GrantRefusalCode = (typeof GRANT_REFUSAL_CODES)[number];

const AT_A_PLACE: readonly Role[] = ['HELPER', 'SITE_STAFF', 'SITE_MANAGER'];
const IN_AN_ORGANISATION: readonly Role[] = ['HELPER', 'TRAINER', 'ORGANISATION_MANAGER'];

/**
 * Which roles each role gives and takes, within its own scope. LEARNER is in none: whoever signs in learns.
 * Nobody gives what is above them: a coordinator gives coordination of a part of their territory only (see {@link mayGive}).
 */
export const GIVES: Readonly<Record<Role, readonly Role[]>> = {
  LEARNER: [],
  HELPER: [],
  TRAINER: [],
  ORGANISATION_MANAGER: IN_AN_ORGANISATION,
  SITE_STAFF: [],
  SITE_MANAGER: AT_A_PLACE,
  LABEL_REVIEWER: [],
  COMMITTEE_MEMBER: [],
  NETWORK_COORDINATOR: [...AT_A_PLACE, 'TRAINER', 'ORGANISATION_MANAGER', 'LABEL_REVIEWER', 'COMMITTEE_MEMBER', 'NETWORK_COORDINATOR'],
  ADMINISTRATOR: ['HELPER', 'TRAINER', 'ORGANISATION_MANAGER', 'SITE_STAFF', 'SITE_MANAGER', 'LABEL_REVIEWER', 'COMMITTEE_MEMBER', 'NETWORK_COORDINATOR', 'ADMINISTRATOR'],
};

/** The roles that give others. */
export const GIVING_ROLES: readonly Role[] = (Object.keys(GIVES) as Role[]).filter((role) => GIVES[role].length > 0);

/** Whether one of these grants lets its holder give or take a role there. */
export const mayGive = (held: readonly Grant[], role: Role, there: ScopeStanding): boolean =>
  held.some(({ role: own, scope }) => {
    if (!GIVES[own].includes(role) || !covers(scope, there)) return false;
    // A peer is made from above: who coordinates a region makes coordinators of its departments, not of the region.
    return own !== 'NETWORK_COORDINATOR' || role !== 'NETWORK_COORDINATOR' || scope.kind !== there.scope.kind;
  });

/** What is known when a role is to be given or taken. */
export type GrantFacts = {
  /** What whoever asks holds. */
  readonly held: readonly Grant[];
  /** Accounts that administer the network now. */
  readonly administrators: number;
};

/** Who must agree: whoever asks alone, or one more administrator (four eyes). */
export type Agreeing = 'ONE' | 'TWO';

/**
 * Whether a role may be given. Administration is given by two administrators where there are two; where there is only one, they
 * may make the second alone, for nobody else could.
 */
export const decideGive = (role: Role, there: ScopeStanding, { held, administrators }: GrantFacts): Result<Agreeing, GrantRefusalCode> => {
  if (!mayBeGivenOn(role, there.scope.kind)) return refuse('SCOPE_UNFIT');
  if (!mayGive(held, role, there)) return refuse('NOT_YOURS_TO_GIVE');
  return ok(role === 'ADMINISTRATOR' && administrators > 1 ? 'TWO' : 'ONE');
};

/**
 * Whether a role may be taken back, or given back by who holds it. Administration is taken by two administrators, and never from the last:
 * a network nobody administers could not be mended from inside.
 */
export const decideTake = (grant: Grant, there: ScopeStanding, own: boolean, { held, administrators }: GrantFacts): Result<Agreeing, GrantRefusalCode> => {
  if (!own && !mayGive(held, grant.role, there)) return refuse('NOT_YOURS_TO_TAKE');
  if (grant.role !== 'ADMINISTRATOR') return ok('ONE');
  return administrators <= 1 ? refuse('LAST_ADMINISTRATOR') : ok('TWO');
};

/** What waits for a second administrator: an invitation, or a removal. */
export type Proposal = { readonly byAccountId: string; readonly at: Date };

/** How long a proposal waits, in days; a second person who is away is no second person. */
export const PROPOSAL_DAYS = 7;

const DAY_MS = 86_400_000;

/** Whether somebody is the second pair of eyes for a proposal: an administrator, and not who made it. */
export const decideSecondPerson = (proposal: Proposal | null, accountId: string, { held, administrators }: GrantFacts, now: Date): Result<null, GrantRefusalCode> => {
  if (!held.some(({ role }) => role === 'ADMINISTRATOR')) return refuse('NOT_YOURS_TO_GIVE');
  if (proposal === null || now.getTime() >= proposal.at.getTime() + PROPOSAL_DAYS * DAY_MS) return refuse('NOTHING_PROPOSED');
  if (proposal.byAccountId === accountId) return refuse('SECOND_PERSON_NEEDED');
  return administrators <= 1 ? refuse('LAST_ADMINISTRATOR') : ok(null);
};
