import { describe, expect, it } from '@jest/globals';
import { aSession, LATER } from '../../../../test/groups.ts';
import type { GroupPlace, Session } from '../facts.ts';
import { elsewhere, searchElsewhere } from './elsewhere.presenter.ts';

const session = (more: object = {}) => aSession('s1', '2035-07-10T07:00:00Z', '2035-07-10T10:00:00Z', { longitude: 6.35, latitude: 46.9, units: [{ category: 'VR_HEADSET', count: 4, modelId: null }, { category: 'VIDEO_ROOM', count: 1, modelId: null }], ...more }) as unknown as Session;
const group = { organisationId: 'org', moduleId: null, units: [{ category: 'VR_HEADSET' as const, count: 6 }] };

describe('where one session may go', () => {
  it('is searched on its day at its hour by the clocks of its place, around it, as if it were given up', () => {
    expect(searchElsewhere(group, session(), 30)).toEqual({
      organisationId: 'org', need: { people: 6, units: [{ category: 'VR_HEADSET', count: 4, modelId: null }], moduleId: null }, dates: [{ day: '2035-07-10', from: '09:00', to: '12:00' }],
      near: { longitude: 6.35, latitude: 46.9 }, withinKm: 30, first: 20, instead: 's1',
    });
  });

  it('is searched in the whole network where nobody knows where its place lies', () => {
    expect(searchElsewhere(group, session({ longitude: null, latitude: null }), 30)).not.toHaveProperty('near');
  });

  it('is another place, at its hour or at another, and never where it is already', () => {
    const place = (placeId: string, date: object) => ({ placeId, name: placeId, timeZone: 'Europe/Paris', dates: [{ index: 0, startsAt: '2035-07-10T07:00:00Z', endsAt: '2035-07-10T10:00:00Z', offerId: null, refusal: 'SLOT_TAKEN', ways: [], ...date }] }) as unknown as GroupPlace;
    const places = [place('hall', { offerId: 'o', refusal: null }), place('late', { ways: [LATER] }), place('free', { offerId: 'p', refusal: null }), place('shut', {})];
    const { options, impossible } = elsewhere({ places }, { placeId: 'hall' });
    expect(options.map(({ place: at, otherHour }) => [at.placeId, otherHour])).toEqual([['free', false], ['late', true]]);
    expect(impossible.map(({ placeId }) => placeId)).toEqual(['shut']);
  });
});
