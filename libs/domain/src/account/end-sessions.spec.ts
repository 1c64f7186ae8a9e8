import { mayEndSessions } from './end-sessions.ts';
import type { Grant } from './grant.ts';
import { ROLES } from './role.ts';

const onNetwork = (role: Grant['role']): Grant => ({ role, scope: { kind: 'NETWORK', id: null } });

describe('ending the sessions of another', () => {
  it.each(ROLES)('is not for %s, unless that is who administers the network', (role) => {
    expect(mayEndSessions([onNetwork(role)], false)).toBe(role === 'ADMINISTRATOR');
  });

  it('is not for a part of the network, nor for one’s own', () => {
    expect(mayEndSessions([{ role: 'ADMINISTRATOR', scope: { kind: 'REGION', id: '27' } }], false)).toBe(false);
    expect(mayEndSessions([onNetwork('ADMINISTRATOR')], true)).toBe(false);
    expect(mayEndSessions([], false)).toBe(false);
  });
});
