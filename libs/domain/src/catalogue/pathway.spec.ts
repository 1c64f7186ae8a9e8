import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { pathwayHours, shares, STEP_KINDS } from './pathway.ts';

describe('the hours of a pathway', () => {
  it('are added up by kind', () => {
    expect(pathwayHours([{ kind: 'ON_SITE', minutes: 420 }, { kind: 'VR', minutes: 45 }, { kind: 'ON_SITE', minutes: 180 }])).toEqual({ total: 645, byKind: { ON_SITE: 600, VR: 45, REMOTE: 0 } });
    expect(pathwayHours([])).toEqual({ total: 0, byKind: { ON_SITE: 0, VR: 0, REMOTE: 0 } });
  });

  it('of the kinds are those of the whole, in whatever order', () => {
    const steps = fc.array(fc.record({ kind: fc.constantFrom(...STEP_KINDS), minutes: fc.nat({ max: 6_000 }) }));
    fc.assert(fc.property(steps, (any) => {
      const { total, byKind } = pathwayHours(any);
      expect(STEP_KINDS.reduce((sum, kind) => sum + byKind[kind], 0)).toBe(total);
      expect(pathwayHours([...any].reverse())).toEqual({ total, byKind });
    }));
  });

  it.each([[[1, 1, 1], [34, 33, 33]], [[1, 2], [33, 67]], [[0, 5], [0, 100]], [[0, 0], [0, 0]]])('%j are %j per cent', (parts, expected) => {
    expect(shares(parts)).toEqual(expected);
  });

  it('as shares add up to a hundred, each less than one from what it is', () => {
    fc.assert(fc.property(fc.array(fc.nat({ max: 100_000 }), { minLength: 1, maxLength: 6 }), (parts) => {
      const whole = parts.reduce((sum, part) => sum + part, 0);
      fc.pre(whole > 0);
      const made = shares(parts);
      expect(made.reduce((sum, share) => sum + share, 0)).toBe(100);
      made.forEach((share, index) => expect(Math.abs(share - ((parts[index] ?? 0) * 100) / whole)).toBeLessThan(1));
    }));
  });
});
