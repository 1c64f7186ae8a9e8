import fc from 'fast-check';
import type { Grant, PlaceStanding } from '../account/grant.ts';
import { ROLES } from '../account/role.ts';
import { aBooking, at } from '../testing/builders.ts';
import { decideHelp, HELP_CONSENTS, HELPING_ROLES, helpedUntil } from './decide-help.ts';

const forge: PlaceStanding = { placeId: 'forge', organisationId: 'ateliers', departmentCode: '70', regionCode: '27' };
const outside = { ok: false, refusal: { code: 'OUTSIDE_YOUR_SCOPE', field: 'bookingId' } };

describe('booking for somebody', () => {
  it.each<[string, Grant, boolean]>([
    ['a helper of the department', { role: 'HELPER', scope: { kind: 'DEPARTMENT', id: '70' } }, true],
    ['a helper of another department', { role: 'HELPER', scope: { kind: 'DEPARTMENT', id: '25' } }, false],
    ['a helper of the network', { role: 'HELPER', scope: { kind: 'NETWORK', id: null } }, true],
    ['a helper of the operator', { role: 'HELPER', scope: { kind: 'ORGANISATION', id: 'ateliers' } }, true],
    ['the team of the place', { role: 'SITE_STAFF', scope: { kind: 'PLACE', id: 'forge' } }, true],
    ['the manager of another place', { role: 'SITE_MANAGER', scope: { kind: 'PLACE', id: 'quai' } }, false],
    ['a coordinator of the department', { role: 'NETWORK_COORDINATOR', scope: { kind: 'DEPARTMENT', id: '70' } }, false],
    ['a learner', { role: 'LEARNER', scope: { kind: 'NETWORK', id: null } }, false],
  ])('%s: %o %s', (_sentence, grant, allowed) => {
    expect(decideHelp({ consent: 'SPOKEN' }, { grants: [grant], place: forge })).toEqual(allowed ? { ok: true, value: 'SPOKEN' } : outside);
  });

  it('needs their consent, of which we know how it was given', () => {
    const grants: Grant[] = [{ role: 'HELPER', scope: { kind: 'PLACE', id: 'forge' } }];
    expect(decideHelp({ consent: null }, { grants, place: forge })).toEqual({ ok: false, refusal: { code: 'HELP_CONSENT_MISSING', field: 'consent' } });
  });

  it('is never possible without one of its roles at that very place', () => {
    const grant = fc.record({ role: fc.constantFrom(...ROLES), scope: fc.constantFrom<Grant['scope']>({ kind: 'PLACE', id: 'forge' }, { kind: 'PLACE', id: 'quai' }, { kind: 'DEPARTMENT', id: '25' }, { kind: 'REGION', id: '27' }) });
    fc.assert(
      fc.property(fc.array(grant, { maxLength: 4 }), fc.constantFrom(...HELP_CONSENTS), (grants, consent) => {
        const here = grants.some(({ role, scope }) => (HELPING_ROLES as readonly string[]).includes(role) && (scope.id === 'forge' || scope.id === '27'));
        expect(decideHelp({ consent }, { grants, place: forge }).ok).toBe(here);
      }),
    );
  });

  it('leaves the helper thirty days to speak of it once more', () => {
    expect(helpedUntil(aBooking())).toEqual(at('2026-07-02T09:00:00Z'));
  });
});
