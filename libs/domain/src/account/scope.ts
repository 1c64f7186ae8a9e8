import type { Scope } from './grant.ts';

/** A scope and where it stands: the wider ones that hold it, null where it lies in none. */
export type ScopeStanding = {
  readonly scope: Scope;
  readonly departmentCode: string | null;
  readonly regionCode: string | null;
  readonly organisationId: string | null;
};

/** Whether one scope holds all of another; each holds itself. Equal to `scope_covers` in SQL, which a spec compares with it. */
export const covers = (outer: Scope, { scope, departmentCode, regionCode, organisationId }: ScopeStanding): boolean => {
  if (outer.kind === 'NETWORK') return true;
  if (outer.kind === scope.kind) return outer.id === scope.id;
  switch (outer.kind) {
    case 'REGION':
      return outer.id === regionCode;
    case 'DEPARTMENT':
      return outer.id === departmentCode;
    case 'ORGANISATION':
      return outer.id === organisationId;
    case 'PLACE':
      return false;
  }
};
