import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { idOf } from '../../kernel/id.ts';
import type { Agreement } from '../../organisation/agreement.ts';
import { exceededQuotas, type Quota, QUOTA_PERIODS, type QuotaUse } from '../../organisation/quota.ts';
import { addDays, localDay } from '../../time/local-day.ts';
import { quotasWith } from './quotas-with.ts';

const FROM = localDay('2026-01-01');
const agreement = (id: string, quotas: readonly Quota[], placeId: string | null = null): Agreement => ({
  id: idOf(id), placeId: placeId as Agreement['placeId'], from: FROM, until: localDay('2026-12-31'), quotas, priceNote: null, bookers: 'MANAGERS', state: 'AGREED',
});
const session = (day: string, headsets: number): QuotaUse => ({ day: localDay(day), minutes: 180, units: { VR_HEADSET: headsets } });
const headsets = (hours: number, period: Quota['period'] = 'MONTH'): Quota => ({ category: 'VR_HEADSET', hours, period });
const under = (id: string, ...uses: readonly QuotaUse[]) => uses.map((use) => ({ agreementId: idOf<'Agreement'>(id), use }));

describe('the quotas some sessions count under', () => {
  it('are said with what was used before and what they take, over each period they lie in', () => {
    const terms = { agreements: [agreement('a', [headsets(60)])], used: new Map([[idOf<'Agreement'>('a'), [session('2026-03-02', 6)]]]) };
    const stands = quotasWith(terms, under('a', session('2026-03-10', 2), session('2026-04-01', 4)));
    expect(stands.map(({ from, usedMinutes, askedMinutes, allowedMinutes }) => [from, usedMinutes, askedMinutes, allowedMinutes])).toEqual([
      ['2026-03-01', 1080, 360, 3600],
      ['2026-04-01', 0, 720, 3600],
    ]);
  });

  it.each<[string, readonly Agreement[], readonly string[]]>([
    ['of the agreement they go under alone', [agreement('a', [headsets(60)], 'here'), agreement('b', [headsets(10)])], ['a here']],
    ['none where nothing is limited', [agreement('a', [])], []],
    ['none of a kind they do not take', [agreement('a', [{ ...headsets(60), category: 'TABLET' }])], []],
    ['hours of the place whatever is used', [agreement('a', [{ ...headsets(60), category: null }], 'here')], ['a here']],
  ])('are %s', (_, agreements, expected) => {
    expect(quotasWith({ agreements, used: new Map() }, under('a', session('2026-03-10', 2))).map(({ agreementId, placeId }) => `${agreementId} ${placeId ?? ''}`.trim())).toEqual(expected);
  });

  it('are more than is allowed exactly where the sessions would be refused', () => {
    const uses = fc.array(fc.record({ day: fc.integer({ min: 0, max: 90 }).map((days) => addDays(FROM, days)), minutes: fc.constantFrom(60, 180), units: fc.record({ VR_HEADSET: fc.integer({ min: 0, max: 8 }) }) }), { maxLength: 6 });
    const quotas = fc.array(fc.record({ category: fc.constantFrom('VR_HEADSET' as const, null), hours: fc.integer({ min: 1, max: 40 }), period: fc.constantFrom(...QUOTA_PERIODS) }), { maxLength: 3 });
    fc.assert(
      fc.property(quotas, uses, uses, (agreed, used, asked) => {
        const stands = quotasWith({ agreements: [agreement('a', agreed)], used: new Map([[idOf<'Agreement'>('a'), used]]) }, under('a', ...asked));
        expect(stands.filter(({ usedMinutes, askedMinutes, allowedMinutes }) => usedMinutes + askedMinutes > allowedMinutes)).toHaveLength(exceededQuotas(agreed, FROM, used, asked).length);
      }),
    );
  });
});
