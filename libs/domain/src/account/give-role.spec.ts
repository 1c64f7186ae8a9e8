import { decideSecondPerson, decideGive, decideTake, GIVES, mayGive, PROPOSAL_DAYS } from './give-role.ts';
import type { Grant, Scope } from './grant.ts';
import { mayBeGivenOn, type Role, ROLES } from './role.ts';
import { covers, type ScopeStanding } from './scope.ts';

const NETWORK: Scope = { kind: 'NETWORK', id: null };
const BFC: Scope = { kind: 'REGION', id: '27' };
const HAUTE_SAONE: Scope = { kind: 'DEPARTMENT', id: '70' };
const DOUBS: Scope = { kind: 'DEPARTMENT', id: '25' };
const LA_FORGE: Scope = { kind: 'PLACE', id: 'forge' };
const GRETA: Scope = { kind: 'ORGANISATION', id: 'greta' };

const there = (scope: Scope): ScopeStanding => ({
  scope,
  departmentCode: scope.kind === 'PLACE' ? '70' : null,
  regionCode: scope.kind === 'PLACE' || scope.kind === 'DEPARTMENT' ? '27' : null,
  organisationId: null,
});
const holds = (role: Role, scope: Scope): Grant => ({ role, scope });
const give = (held: Grant, role: Role, scope: Scope, administrators = 2) => decideGive(role, there(scope), { held: [held], administrators });

describe('giving a role', () => {
  it.each<[string, Grant, Role, Scope, boolean]>([
    ['a site manager takes on staff for their place', holds('SITE_MANAGER', LA_FORGE), 'SITE_STAFF', LA_FORGE, true],
    ['… but not for another place', holds('SITE_MANAGER', { kind: 'PLACE', id: 'other' }), 'SITE_STAFF', LA_FORGE, false],
    ['… nor a coordinator', holds('SITE_MANAGER', LA_FORGE), 'NETWORK_COORDINATOR', HAUTE_SAONE, false],
    ['staff give nothing', holds('SITE_STAFF', LA_FORGE), 'SITE_STAFF', LA_FORGE, false],
    ['a coordinator of the department makes a manager of a place in it', holds('NETWORK_COORDINATOR', HAUTE_SAONE), 'SITE_MANAGER', LA_FORGE, true],
    ['… not of a place in another', holds('NETWORK_COORDINATOR', DOUBS), 'SITE_MANAGER', LA_FORGE, false],
    ['a coordinator of the region makes one of its departments', holds('NETWORK_COORDINATOR', BFC), 'NETWORK_COORDINATOR', HAUTE_SAONE, true],
    ['… but not a peer', holds('NETWORK_COORDINATOR', BFC), 'NETWORK_COORDINATOR', BFC, false],
    ['… nor one above', holds('NETWORK_COORDINATOR', BFC), 'NETWORK_COORDINATOR', NETWORK, false],
    ['… nor an administrator', holds('NETWORK_COORDINATOR', NETWORK), 'ADMINISTRATOR', NETWORK, false],
    ['an organisation takes on trainers', holds('ORGANISATION_MANAGER', GRETA), 'TRAINER', GRETA, true],
    ['… and makes another manager', holds('ORGANISATION_MANAGER', GRETA), 'ORGANISATION_MANAGER', GRETA, true],
    ['… but nobody who works for the network', holds('ORGANISATION_MANAGER', GRETA), 'NETWORK_COORDINATOR', NETWORK, false],
    ['a trainer takes nobody on', holds('TRAINER', GRETA), 'TRAINER', GRETA, false],
    ['an organisation gives roles for itself only', holds('ORGANISATION_MANAGER', { kind: 'ORGANISATION', id: 'cfa' }), 'TRAINER', GRETA, false],
    ['the network’s coordinator gives an organisation its manager', holds('NETWORK_COORDINATOR', NETWORK), 'ORGANISATION_MANAGER', GRETA, true],
    ['a region’s does not: an organisation is in none', holds('NETWORK_COORDINATOR', BFC), 'ORGANISATION_MANAGER', GRETA, false],
    ['an administrator gives what there is', holds('ADMINISTRATOR', NETWORK), 'COMMITTEE_MEMBER', BFC, true],
  ])('%s', (_, held, role, scope, expected) => {
    expect(give(held, role, scope)).toEqual(expected ? { ok: true, value: 'ONE' } : { ok: false, refusal: 'NOT_YOURS_TO_GIVE' });
  });

  it('a role that makes no sense there is refused, whoever gives it', () => {
    expect(give(holds('ADMINISTRATOR', NETWORK), 'SITE_STAFF', BFC)).toEqual({ ok: false, refusal: 'SCOPE_UNFIT' });
  });

  it('administration takes two, unless there is only one to give it', () => {
    expect(give(holds('ADMINISTRATOR', NETWORK), 'ADMINISTRATOR', NETWORK, 2)).toEqual({ ok: true, value: 'TWO' });
    expect(give(holds('ADMINISTRATOR', NETWORK), 'ADMINISTRATOR', NETWORK, 1)).toEqual({ ok: true, value: 'ONE' });
  });

  it('nobody but an administrator gives a role whose holder could give more than they can', () => {
    const scopes = [NETWORK, BFC, HAUTE_SAONE, LA_FORGE, GRETA];
    const reach = (grants: readonly Grant[]) => new Set(ROLES.flatMap((role) => scopes.filter((scope) => mayBeGivenOn(role, scope.kind) && mayGive(grants, role, there(scope))).map((scope) => `${role} ${scope.kind} ${scope.id}`)));
    for (const giver of ROLES.filter((role) => role !== 'ADMINISTRATOR')) {
      for (const scope of scopes.filter(({ kind }) => mayBeGivenOn(giver, kind))) {
        const mine = reach([holds(giver, scope)]);
        for (const given of ROLES) {
          for (const at of scopes.filter(({ kind }) => mayBeGivenOn(given, kind))) {
            if (!mayGive([holds(giver, scope)], given, there(at))) continue;
            for (const further of reach([holds(given, at)])) expect(mine).toContain(further);
          }
        }
      }
    }
  });

  it('every role but the learner’s is given by somebody', () => {
    expect(ROLES.filter((role) => !Object.values(GIVES).some((given) => given.includes(role)))).toEqual(['LEARNER']);
  });
});

describe('taking a role back', () => {
  const administrator = holds('ADMINISTRATOR', NETWORK);
  const take = (grant: Grant, own: boolean, held: readonly Grant[], administrators: number) => decideTake(grant, there(grant.scope), own, { held, administrators });

  it.each<[string, Grant, boolean, readonly Grant[], number, unknown]>([
    ['who may give it takes it', holds('SITE_STAFF', LA_FORGE), false, [holds('SITE_MANAGER', LA_FORGE)], 1, { ok: true, value: 'ONE' }],
    ['an organisation’s manager ends the role of another manager', holds('ORGANISATION_MANAGER', GRETA), false, [holds('ORGANISATION_MANAGER', GRETA)], 1, { ok: true, value: 'ONE' }],
    ['… and its trainer ends nobody’s', holds('TRAINER', GRETA), false, [holds('TRAINER', GRETA)], 1, { ok: false, refusal: 'NOT_YOURS_TO_TAKE' }],
    ['who holds it gives it back', holds('SITE_STAFF', LA_FORGE), true, [holds('SITE_STAFF', LA_FORGE)], 1, { ok: true, value: 'ONE' }],
    ['nobody else does', holds('SITE_STAFF', LA_FORGE), false, [holds('SITE_STAFF', LA_FORGE)], 1, { ok: false, refusal: 'NOT_YOURS_TO_TAKE' }],
    ['an administrator is removed by two', administrator, false, [administrator], 2, { ok: true, value: 'TWO' }],
    ['and leaves by two', administrator, true, [administrator], 2, { ok: true, value: 'TWO' }],
    ['the last one stays', administrator, true, [administrator], 1, { ok: false, refusal: 'LAST_ADMINISTRATOR' }],
  ])('%s', (_, grant, own, held, administrators, expected) => {
    expect(take(grant, own, held, administrators)).toEqual(expected);
  });
});

describe('the second pair of eyes', () => {
  const at = new Date('2026-03-03T08:00:00Z');
  const later = (days: number) => new Date(at.getTime() + days * 86_400_000);
  const facts = { held: [holds('ADMINISTRATOR', NETWORK)], administrators: 2 };
  const proposal = { byAccountId: 'a', at };

  it.each([
    ['another administrator confirms', decideSecondPerson(proposal, 'b', facts, later(1)), { ok: true, value: null }],
    ['who proposed does not', decideSecondPerson(proposal, 'a', facts, later(1)), { ok: false, refusal: 'SECOND_PERSON_NEEDED' }],
    ['nobody else does', decideSecondPerson(proposal, 'b', { held: [holds('NETWORK_COORDINATOR', NETWORK)], administrators: 2 }, later(1)), { ok: false, refusal: 'NOT_YOURS_TO_GIVE' }],
    ['nothing was proposed', decideSecondPerson(null, 'b', facts, later(1)), { ok: false, refusal: 'NOTHING_PROPOSED' }],
    ['it is confirmed on the last instant', decideSecondPerson(proposal, 'b', facts, new Date(later(PROPOSAL_DAYS).getTime() - 1)), { ok: true, value: null }],
    ['it waited too long', decideSecondPerson(proposal, 'b', facts, later(PROPOSAL_DAYS)), { ok: false, refusal: 'NOTHING_PROPOSED' }],
    ['the other has left meanwhile', decideSecondPerson(proposal, 'b', { ...facts, administrators: 1 }, later(1)), { ok: false, refusal: 'LAST_ADMINISTRATOR' }],
  ])('%s', (_, decision, expected) => {
    expect(decision).toEqual(expected);
  });
});

describe('what a scope covers', () => {
  const ALL = [NETWORK, BFC, HAUTE_SAONE, DOUBS, LA_FORGE, GRETA];

  it('covers itself', () => {
    for (const scope of ALL) expect(covers(scope, there(scope))).toBe(true);
  });

  it('a place covers nothing but itself; only the network covers the network', () => {
    for (const scope of ALL) {
      expect(covers(LA_FORGE, there(scope))).toBe(scope === LA_FORGE);
      expect(covers(scope, there(NETWORK))).toBe(scope === NETWORK);
    }
  });

  it('is never mistaken between kinds that share a code', () => {
    expect(covers({ kind: 'DEPARTMENT', id: '27' }, there(BFC))).toBe(false);
    expect(covers({ kind: 'REGION', id: '70' }, there(HAUTE_SAONE))).toBe(false);
  });
});
