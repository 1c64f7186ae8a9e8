import { describe, expect, it } from '@jest/globals';
import { facts, network, open, repeated } from './network-for-specs.ts';
import { generateDemoNetwork } from './generate.mjs';

const accompanied = open.filter(({ offers }) => offers.some(({ supervised }) => supervised));

describe('the teams of the demonstration', () => {
  it('are planned wherever an activity needs somebody, and only there', () => {
    expect(accompanied.length).toBeGreaterThan(20);
    expect(new Set(network.shifts.map(({ placeId }) => placeId))).toEqual(new Set(accompanied.map(({ id }) => id)));
  });

  it('are of the place they are planned at, and never in two places at once', () => {
    const team = new Map(network.people.map(({ id, grants }) => [id, grants]));
    for (const { personId, placeId } of network.shifts) expect(team.get(personId)?.some(({ scopeId }) => scopeId === placeId)).toBe(true);
    expect(repeated(network.shifts.map(({ personId, day, from }) => `${personId} ${day} ${from}`))).toEqual([]);
    expect(repeated(network.shifts.map(({ id }) => id))).toEqual([]);
  });

  it('are there whenever somebody booked what needs them', () => {
    const there = new Map<string, (readonly [number, number])[]>();
    for (const { placeId, day, from, to } of network.shifts) there.set(`${placeId} ${day}`, [...(there.get(`${placeId} ${day}`) ?? []), [from, to]]);
    const alone = network.wishes.filter(({ placeIndex, offerIndex, localDay, startMinute, durationMinutes }) => {
      const place = network.places[placeIndex];
      return place?.offers[offerIndex]?.supervised === true && !(there.get(`${place.id} ${localDay}`) ?? []).some(([from, to]) => from <= startMinute && startMinute + durationMinutes <= to);
    });
    expect(alone).toEqual([]);
  });

  it('have the same names and hours each time', () => {
    expect(generateDemoNetwork(facts).shifts).toEqual(network.shifts);
  });
});
