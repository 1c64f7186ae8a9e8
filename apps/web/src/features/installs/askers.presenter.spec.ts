import { createMessages } from '@escale/messages';
import { describe, expect, it } from '@jest/globals';
import { askersOf } from './askers.presenter.ts';
import { requestLines, stateTone } from './request-lines.presenter.ts';

const { t } = createMessages('en');
const organisation = (id: string, standing: 'VERIFIED' | 'REQUESTED', speaksFor: boolean) => ({ __typename: 'Organisation' as const, id, name: `Body ${id}`, standing, speaksFor });
const me = (...roles: ('SITE_MANAGER' | 'SITE_STAFF')[]) => ({ __typename: 'Account' as const, id: 'me', grants: roles.map((role) => ({ __typename: 'Grant' as const, role })) });

describe('in whose name a module is asked for', () => {
  it('verified organisations one manages, then places one manages', () => {
    const who = { me: me('SITE_MANAGER'), myOrganisations: [organisation('a', 'VERIFIED', true), organisation('b', 'REQUESTED', true), organisation('c', 'VERIFIED', false)] };
    expect(askersOf(who, [{ id: 'p', name: 'La Forge' }], t)).toEqual([
      { id: 'a', label: 'Body a', organisationId: 'a', placeId: null },
      { id: 'p', label: 'La Forge (your place)', organisationId: null, placeId: 'p' },
    ]);
  });
  it('nobody’s for who only keeps the desk, or has not signed in', () => {
    expect(askersOf({ me: me('SITE_STAFF'), myOrganisations: [] }, [{ id: 'p', name: 'La Forge' }], t)).toEqual([]);
    expect(askersOf({ me: null, myOrganisations: [] }, [], t)).toEqual([]);
  });
});

describe('a request in words', () => {
  const request = { organisationName: 'Ateliers', placeName: 'La Forge', communeName: 'Vesoul', note: 'For April', plannedFor: null, reason: null, createdAt: '2026-03-02T09:00:00Z', state: 'ASKED' } as const;
  it('says who asked to the place, and whom was asked to who asked', () => {
    expect(requestLines(request, 'place', 'Europe/Paris', { t, locale: 'en' })).toEqual(['Asked for by Ateliers on Monday 2 March', 'Message: For April']);
    expect(requestLines(request, 'organisation', 'Europe/Paris', { t, locale: 'en' })[0]).toBe('At La Forge, Vesoul, asked for on Monday 2 March');
    expect(requestLines({ ...request, organisationName: null }, 'place', 'Europe/Paris', { t, locale: 'en' })[0]).toContain('the team of the place');
  });
  it('says the day only while it is planned, and the reason of a no', () => {
    const planned = { ...request, note: null, plannedFor: '2026-04-02', state: 'PLANNED' } as const;
    expect(requestLines(planned, 'place', 'Europe/Paris', { t, locale: 'en' })[1]).toContain('Thursday 2 April');
    expect(requestLines({ ...planned, state: 'INSTALLED' }, 'place', 'Europe/Paris', { t, locale: 'en' })).toHaveLength(1);
    expect(requestLines({ ...request, note: null, state: 'DECLINED', reason: 'Full' }, 'place', 'Europe/Paris', { t, locale: 'en' })[1]).toBe('Reason: Full');
    expect(stateTone('INSTALLED')).toBe('ok');
  });
});
