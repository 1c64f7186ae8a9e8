import { describe, expect, it } from '@jest/globals';
import type { ShownAgreementFragment } from '../../gql/graphql.ts';
import { draftOf, newAgreement, stageOf, typedOf, withQuota } from './typed-agreement.presenter.ts';

const shown = { siret: '43493312300029', placeId: 'forge', placeName: 'La Forge', from: '2026-09-01', until: '2027-08-31', quotas: [{ category: null, hours: 40, period: 'MONTH' }], priceNote: null, bookers: 'MANAGERS', state: 'AGREED' } as unknown as ShownAgreementFragment;

describe('an agreement while it is typed', () => {
  it('is sent as it was shown', () => {
    expect(draftOf(typedOf(shown), true)).toEqual({ placeId: 'forge', from: '2026-09-01', until: '2027-08-31', quotas: [{ category: null, hours: 40, period: 'MONTH' }], priceNote: null, bookers: 'MANAGERS' });
  });

  it.each([
    ['a place where one is asked', newAgreement('2026-09-01'), true, 'place'],
    ['a last day', newAgreement('2026-09-01'), false, 'until'],
    ['a first day', { ...typedOf(shown), from: null }, true, 'from'],
    ['hours in a line that was added', { ...typedOf(shown), quotas: withQuota([]) }, true, 'quotas'],
  ] as const)('lacks %s', (_what, typed, needsPlace, missing) => expect(draftOf(typed, needsPlace)).toBe(missing));

  it('gives each line a key of its own, also after one was removed', () => {
    const three = withQuota(withQuota(withQuota([])));
    expect(withQuota(three.slice(1)).map(({ key }) => key)).toEqual([1, 2, 3]);
  });
});

describe('where an agreement stands today', () => {
  it.each([
    ['2026-08-31', 'COMING'],
    ['2026-09-01', 'AGREED'],
    ['2027-08-31', 'AGREED'],
    ['2027-09-01', 'OVER'],
  ])('on %s: %s', (today, stage) => expect(stageOf(shown, today)).toBe(stage));

  it('is its state before it is agreed', () => expect(stageOf({ ...shown, state: 'ASKED' }, '2030-01-01')).toBe('ASKED'));
});
