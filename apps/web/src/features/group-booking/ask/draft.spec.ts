import { describe, expect, it } from '@jest/globals';
import { agreedOf, type Draft, needOf, NEW_DRAFT, readDraft, searchOf, stepFor, whatProblem, withNeed, withUnits } from './draft.ts';

const choice = { placeId: 'p', offerId: 'o', startsAt: '2026-03-03T08:00:00Z', durationMinutes: 180 };
const draft: Draft = {
  title: 'Soudure', people: 6, units: [{ category: 'VR_HEADSET', count: null }, { category: 'VIDEO_ROOM', count: 1 }], dates: [{ day: '2026-03-03', from: '09:00', to: '12:00' }],
  where: { kind: 'near', near: { label: 'Vesoul', longitude: 6.15, latitude: 47.62 }, km: 30 }, base: 'p', picked: [choice],
};

describe('a group while it is asked for', () => {
  it('takes one each where nothing else is said, and so many where they are shared', () => {
    expect(needOf(draft)).toEqual({ people: 6, units: [{ category: 'VR_HEADSET', count: 6 }, { category: 'VIDEO_ROOM', count: 1 }] });
    expect(withUnits(draft.units).at(-1)).toEqual({ category: 'AR_HEADSET', count: null });
  });

  it('forgets what was picked once it needs something else', () => {
    expect(withNeed(draft, { people: 5 })).toMatchObject({ people: 5, base: null, picked: [] });
  });

  it('shows the first step that lacks something, however far the address goes', () => {
    expect(stepFor('choix', NEW_DRAFT)).toBe('quoi');
    expect(stepFor('choix', { ...draft, dates: [] })).toBe('quand');
    expect(stepFor('choix', { ...draft, where: { ...draft.where, near: null } })).toBe('ou');
    expect(stepFor('choix', { ...draft, base: null })).toBe('lieux');
    expect(stepFor('choix', draft)).toBe('choix');
    expect(stepFor('ailleurs', draft)).toBe('quoi');
  });

  it('says what is missing of the group itself', () => {
    expect(whatProblem({ ...draft, title: ' ' })).toBe('titleMissing');
    expect(whatProblem({ ...draft, people: Number.NaN })).toBe('peopleMissing');
    expect(whatProblem({ ...draft, units: [{ category: 'TABLET', count: Number.NaN }] })).toBe('countMissing');
    expect(whatProblem(draft)).toBeNull();
  });

  it('survives a reload, and what cannot be read is a new one', () => {
    expect(readDraft(JSON.stringify(draft))).toEqual(draft);
    for (const text of [null, '{', '[]', '{"title":"x"}']) expect(readDraft(text)).toEqual(NEW_DRAFT);
  });
});

describe('where a group is looked for', () => {
  const agreed: Draft = { ...draft, where: { kind: 'agreed', near: null, km: 30 } };

  it('is around the point, or at the places of the agreements one books under', () => {
    expect(searchOf(draft, 'org', null)).toMatchObject({ near: { longitude: 6.15 }, withinKm: 30 });
    const places = agreedOf([{ placeId: 'a' }, { placeId: 'a' }]);
    expect(places).toEqual({ wholeNetwork: false, placeIds: ['a'] });
    expect(searchOf(agreed, 'org', places)).toMatchObject({ placeIds: ['a'] });
  });

  it('is the whole network where that was agreed, and nowhere before it is known', () => {
    expect(searchOf(agreed, 'org', agreedOf([{ placeId: null }]))).not.toHaveProperty('placeIds');
    expect(searchOf(agreed, 'org', null)).toBeNull();
    expect(searchOf({ ...draft, where: { ...draft.where, near: null } }, 'org', null)).toBeNull();
  });
});
