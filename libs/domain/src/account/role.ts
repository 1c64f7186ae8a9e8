/** What a role may be given on. */
export const SCOPE_KINDS = ['NETWORK', 'REGION', 'DEPARTMENT', 'ORGANISATION', 'PLACE'] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

/** What people do in the network; each is given on a scope. */
export const ROLES = [
  'LEARNER', 'HELPER', 'TRAINER', 'ORGANISATION_MANAGER', 'SITE_STAFF', 'SITE_MANAGER',
  'LABEL_REVIEWER', 'COMMITTEE_MEMBER', 'NETWORK_COORDINATOR', 'ADMINISTRATOR',
] as const;
export type Role = (typeof ROLES)[number];

/** On which kinds of scope a role makes sense. */
export const SCOPES_OF_ROLE: Readonly<Record<Role, readonly ScopeKind[]>> = {
  LEARNER: ['NETWORK'],
  HELPER: ['NETWORK', 'REGION', 'DEPARTMENT', 'ORGANISATION', 'PLACE'],
  TRAINER: ['ORGANISATION'],
  ORGANISATION_MANAGER: ['ORGANISATION'],
  SITE_STAFF: ['PLACE'],
  SITE_MANAGER: ['PLACE'],
  LABEL_REVIEWER: ['NETWORK', 'REGION', 'DEPARTMENT'],
  COMMITTEE_MEMBER: ['NETWORK', 'REGION', 'DEPARTMENT'],
  NETWORK_COORDINATOR: ['NETWORK', 'REGION', 'DEPARTMENT'],
  ADMINISTRATOR: ['NETWORK'],
};

/** Whether a role can be given on this kind of scope. */
export const mayBeGivenOn = (role: Role, kind: ScopeKind): boolean => SCOPES_OF_ROLE[role].includes(kind);

/** Whether a role belongs to people who see what is not their own, and whose sessions are therefore short. */
export const isStaffRole = (role: Role): boolean => role !== 'LEARNER';
