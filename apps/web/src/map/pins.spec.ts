import { describe, expect, test } from '@jest/globals';
import { type Pin, pinCollection } from './pins.ts';

const pin = (change: Partial<Pin>): Pin => ({ placeId: 'p', slug: 'p', name: 'P', longitude: 6, latitude: 47, slotCount: 3, bookable: true, ...change });

describe('pins', () => {
  test('count as free only with slots, and never as drafts', () => {
    const { features } = pinCollection([pin({}), pin({ slotCount: 0 }), pin({ bookable: false }), pin({ bookable: false, slotCount: 0 })]);
    expect(features.map(({ properties }) => properties.free)).toEqual([1, 0, 0, 0]);
  });

  test('stand at longitude, then latitude', () => {
    expect(pinCollection([pin({})]).features[0]?.geometry.coordinates).toEqual([6, 47]);
  });
});
