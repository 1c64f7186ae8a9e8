import { actsAt, type Grant, type PlaceStanding, type Scope, scopeHolds } from './grant.ts';
import { isStaffRole, mayBeGivenOn, ROLES, SCOPE_KINDS, SCOPES_OF_ROLE } from './role.ts';

const forge: PlaceStanding = { placeId: 'forge', organisationId: 'ateliers', departmentCode: '70', regionCode: '27' };
const unplaced: PlaceStanding = { placeId: 'draft', organisationId: null, departmentCode: null, regionCode: null };

describe('a scope', () => {
  it.each<[Scope, boolean, boolean]>([
    [{ kind: 'NETWORK', id: null }, true, true],
    [{ kind: 'REGION', id: '27' }, true, false],
    [{ kind: 'REGION', id: '53' }, false, false],
    [{ kind: 'DEPARTMENT', id: '70' }, true, false],
    [{ kind: 'DEPARTMENT', id: '25' }, false, false],
    [{ kind: 'ORGANISATION', id: 'ateliers' }, true, false],
    [{ kind: 'PLACE', id: 'forge' }, true, false],
    [{ kind: 'PLACE', id: 'draft' }, false, true],
  ])('%j holds the forge: %s, a place of which nothing is known: %s', (scope, holdsForge, holdsUnplaced) => {
    expect([scopeHolds(scope, forge), scopeHolds(scope, unplaced)]).toEqual([holdsForge, holdsUnplaced]);
  });
});

describe('acting at a place', () => {
  const managerElsewhere: Grant = { role: 'SITE_MANAGER', scope: { kind: 'PLACE', id: 'elsewhere' } };
  const coordinatorHere: Grant = { role: 'NETWORK_COORDINATOR', scope: { kind: 'DEPARTMENT', id: '70' } };

  it('needs the role and the scope in one and the same grant', () => {
    expect(actsAt([managerElsewhere, coordinatorHere], ['SITE_MANAGER'], forge)).toBe(false);
    expect(actsAt([managerElsewhere, coordinatorHere], ['SITE_MANAGER', 'NETWORK_COORDINATOR'], forge)).toBe(true);
    expect(actsAt([], ROLES, forge)).toBe(false);
    expect(actsAt([coordinatorHere], [], forge)).toBe(false);
  });
});

describe('roles', () => {
  it('can each be given on something, and administration only on the whole', () => {
    for (const role of ROLES) expect(SCOPES_OF_ROLE[role].length).toBeGreaterThan(0);
    expect(SCOPE_KINDS.filter((kind) => mayBeGivenOn('ADMINISTRATOR', kind))).toEqual(['NETWORK']);
    expect(mayBeGivenOn('SITE_MANAGER', 'REGION')).toBe(false);
  });

  it('are staff, but for the learner', () => {
    expect(ROLES.filter((role) => !isStaffRole(role))).toEqual(['LEARNER']);
  });
});
