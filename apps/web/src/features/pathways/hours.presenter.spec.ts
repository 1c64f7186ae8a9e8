import { createMessages } from '@escale/messages';
import { expect, test } from '@jest/globals';
import { hoursParts, pathwayPath } from './hours.presenter.ts';

test('hours are said by kind, with their share, without the kinds there are none of', () => {
  const words = { t: createMessages('en').t, locale: 'en' } as const;
  expect(hoursParts({ total: 480, onSite: 420, vr: 60, remote: 0 }, words).map(({ kind, percent }) => [kind, percent])).toEqual([['ON_SITE', 88], ['VR', 12]]);
  expect(hoursParts({ total: 60, onSite: 0, vr: 60, remote: 0 }, words)[0]?.words).toContain('In a headset: 1');
  expect(hoursParts({ total: 0, onSite: 0, vr: 0, remote: 0 }, words)).toEqual([]);
});

test('a pathway has an address', () => {
  expect(pathwayPath('a/b')).toBe('/parcours/a%2Fb');
});
