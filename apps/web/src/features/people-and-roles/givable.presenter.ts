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
