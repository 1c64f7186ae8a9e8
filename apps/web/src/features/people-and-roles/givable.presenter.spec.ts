import { givableOn, givableRoles, rolesOn } from './givable.presenter.ts';

describe('the roles a form proposes', () => {
  it.each([
    ['a site manager', [{ role: 'SITE_MANAGER', scopeKind: 'PLACE' }], { HELPER: ['PLACE'], SITE_STAFF: ['PLACE'], SITE_MANAGER: ['PLACE'] }],
    ['an organisation', [{ role: 'ORGANISATION_MANAGER', scopeKind: 'ORGANISATION' }], { HELPER: ['ORGANISATION', 'PLACE'], TRAINER: ['ORGANISATION'], ORGANISATION_MANAGER: ['ORGANISATION'] }],
    ['a coordinator of a department', [{ role: 'NETWORK_COORDINATOR', scopeKind: 'DEPARTMENT' }], { HELPER: ['DEPARTMENT', 'PLACE'], SITE_STAFF: ['PLACE'], SITE_MANAGER: ['PLACE'], LABEL_REVIEWER: ['DEPARTMENT'], COMMITTEE_MEMBER: ['DEPARTMENT'] }],
    ['a coordinator of a region, who makes coordinators of its departments', [{ role: 'NETWORK_COORDINATOR', scopeKind: 'REGION' }], { NETWORK_COORDINATOR: ['DEPARTMENT'] }],
    ['an administrator', [{ role: 'ADMINISTRATOR', scopeKind: 'NETWORK' }], { ADMINISTRATOR: ['NETWORK'], NETWORK_COORDINATOR: ['NETWORK', 'REGION', 'DEPARTMENT'] }],
    ['somebody who gives none', [{ role: 'SITE_STAFF', scopeKind: 'PLACE' }], {}],
  ] as const)('are those of %s', (_, held, expected) => {
    const proposed = Object.fromEntries(givableRoles(held).map(({ role, kinds }) => [role, kinds]));
    expect(proposed).toMatchObject(expected);
    expect(proposed).not.toHaveProperty('LEARNER');
    if (Object.keys(expected).length === 0) expect(proposed).toEqual({});
  });
});

describe('the roles proposed on one place or organisation', () => {
  const held = [{ role: 'ORGANISATION_MANAGER', scopeKind: 'ORGANISATION', scopeId: 'ateliers' }, { role: 'SITE_MANAGER', scopeKind: 'PLACE', scopeId: 'forge' }, { role: 'TRAINER', scopeKind: 'ORGANISATION', scopeId: 'cap' }] as const;

  it.each([
    ['an organisation one manages, trainers first', 'ORGANISATION', 'ateliers', ['TRAINER', 'HELPER', 'ORGANISATION_MANAGER']],
    ['a place one manages, its team first', 'PLACE', 'forge', ['SITE_STAFF', 'HELPER', 'SITE_MANAGER']],
    ['an organisation one trains for', 'ORGANISATION', 'cap', []],
    ['an organisation that is not one’s own', 'ORGANISATION', 'other', []],
  ] as const)('are those of %s', (_, kind, id, expected) => {
    const proposed = givableOn(held, { kind, id });
    expect(proposed.map(({ role }) => role)).toEqual(expected);
    expect(new Set(proposed.flatMap(({ kinds }) => kinds)).size).toBe(expected.length === 0 ? 0 : 1);
  });
});

it('a list is narrowed to roles that are given there', () => {
  expect(rolesOn({ kind: 'ORGANISATION', id: 'ateliers' })).toEqual(['HELPER', 'TRAINER', 'ORGANISATION_MANAGER']);
  expect(rolesOn({ kind: 'PLACE', id: 'forge' })).toEqual(['HELPER', 'SITE_STAFF', 'SITE_MANAGER']);
  expect(rolesOn(null)).toContain('ADMINISTRATOR');
});
