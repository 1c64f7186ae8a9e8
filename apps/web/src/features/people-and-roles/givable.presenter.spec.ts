import { givableRoles } from './givable.presenter.ts';

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
