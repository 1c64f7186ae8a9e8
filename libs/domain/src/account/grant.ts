import type { Role, ScopeKind } from './role.ts';

/** A part of the network: all of it, a region or department by its INSEE code, an organisation or a place by its id. */
export type Scope = { readonly kind: 'NETWORK'; readonly id: null } | { readonly kind: Exclude<ScopeKind, 'NETWORK'>; readonly id: string };

/** A role on a scope. */
export type Grant = { readonly role: Role; readonly scope: Scope };

/** Where a place stands; null for what is not known of it, which no scope but a wider one covers. */
export type PlaceStanding = {
  readonly placeId: string;
  readonly organisationId: string | null;
  readonly departmentCode: string | null;
  readonly regionCode: string | null;
};

/** Whether a scope holds a place. */
export const scopeHolds = (scope: Scope, place: PlaceStanding): boolean => {
  switch (scope.kind) {
    case 'NETWORK':
      return true;
    case 'REGION':
      return scope.id === place.regionCode;
    case 'DEPARTMENT':
      return scope.id === place.departmentCode;
    case 'ORGANISATION':
      return scope.id === place.organisationId;
    case 'PLACE':
      return scope.id === place.placeId;
  }
};

/** Whether somebody with these grants acts in one of the roles at a place. */
export const actsAt = (grants: readonly Grant[], roles: readonly Role[], place: PlaceStanding): boolean =>
  grants.some(({ role, scope }) => roles.includes(role) && scopeHolds(scope, place));
