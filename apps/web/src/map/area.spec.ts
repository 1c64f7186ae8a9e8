import { describe, expect, test } from '@jest/globals';
import { circleAround, distanceKm, FRANCE, frameOf } from './area.ts';

const PARIS = { longitude: 2.3522, latitude: 48.8566 };
const LYON = { longitude: 4.8357, latitude: 45.764 };

describe('the area of a map', () => {
  test('measures as the crow flies', () => {
    expect(distanceKm(PARIS, LYON)).toBeCloseTo(391.5, 0);
    expect(distanceKm(PARIS, PARIS)).toBe(0);
  });

  test('becomes a circle that holds its corners', () => {
    const { withinKm, ...middle } = circleAround([6, 47, 7, 48]);
    expect(middle).toEqual({ longitude: 6.5, latitude: 47.5 });
    expect(withinKm).toBeGreaterThanOrEqual(distanceKm(middle, { longitude: 6, latitude: 47 }));
    expect(withinKm).toBeLessThan(80);
  });

  test('stays within what the search takes', () => {
    expect(circleAround([-60, -50, 60, 50]).withinKm).toBe(500);
    expect(circleAround([6, 47, 6, 47]).withinKm).toBe(1);
  });

  test('holds the centre and every place, or France when there is no centre', () => {
    expect(frameOf(PARIS, [LYON])).toEqual([2.3522, 45.764, 4.8357, 48.8566]);
    expect(frameOf(null, [LYON])).toEqual(FRANCE);
  });
});
