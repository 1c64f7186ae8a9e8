import { GIVES, mayBeGivenOn, type Role, ROLES, SCOPE_KINDS, type ScopeKind } from '@escale/domain';

type Held = readonly { readonly role: Role; readonly scopeKind: ScopeKind }[];

/** From wide to narrow: a scope holds those after it, but for organisations, which stand in no territory. */
const HOLDS: Readonly<Record<ScopeKind, readonly ScopeKind[]>> = {
  NETWORK: SCOPE_KINDS,
  REGION: ['REGION', 'DEPARTMENT', 'PLACE'],
  DEPARTMENT: ['DEPARTMENT', 'PLACE'],
  ORGANISATION: ['ORGANISATION', 'PLACE'],
  PLACE: ['PLACE'],
};

const kindsOf = (held: Held, role: Role): readonly ScopeKind[] =>
  SCOPE_KINDS.filter(
    (kind) =>
      mayBeGivenOn(role, kind) &&
      held.some(({ role: own, scopeKind }) => GIVES[own].includes(role) && HOLDS[scopeKind].includes(kind) && (own !== 'NETWORK_COORDINATOR' || role !== 'NETWORK_COORDINATOR' || kind !== scopeKind)),
  );

/** What a form may propose to somebody who gives roles: each role, with the kinds of scope to give it on. The server decides. */
export const givableRoles = (held: Held): readonly { readonly role: Role; readonly kinds: readonly ScopeKind[] }[] =>
  ROLES.map((role) => ({ role, kinds: kindsOf(held, role) })).filter(({ kinds }) => kinds.length > 0);

/** A place or an organisation, whose people have a page of their own. */
export type OneScope = { readonly kind: 'PLACE' | 'ORGANISATION'; readonly id: string };

/** Whom one takes on most often there, and a form therefore proposes first. */
const COMMONEST = { PLACE: 'SITE_STAFF', ORGANISATION: 'TRAINER' } as const satisfies Record<OneScope['kind'], Role>;

/** What a form may propose on just that place or organisation, to who has a role on it. */
export const givableOn = (held: readonly (Held[number] & { readonly scopeId?: string | null | undefined })[], on: OneScope): ReturnType<typeof givableRoles> => {
  const roles = givableRoles(held.filter(({ scopeKind, scopeId }) => scopeKind === on.kind && scopeId === on.id)).filter(({ kinds }) => kinds.includes(on.kind)).map(({ role }) => ({ role, kinds: [on.kind] }));
  return [...roles.filter(({ role }) => role === COMMONEST[on.kind]), ...roles.filter(({ role }) => role !== COMMONEST[on.kind])];
};

/** The roles a list of people is narrowed to: those that are given on it. */
export const rolesOn = (on: OneScope | null): readonly Role[] => ROLES.filter((role) => role !== 'LEARNER' && (on === null || mayBeGivenOn(role, on.kind)));
