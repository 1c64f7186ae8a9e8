import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ACCESS_FIELDS, accessFault, type AccessDetails, CALL_DEVICES, CLASSROOM_ACCESS, ENTRANCE_WIDTH_CM, HEARING_AIDS, NOTHING_TOLD, RAMPS, readAccessDetails, RECEPTION_STAFF } from './access-details.ts';
import { isWheelchairAccessible, wheelchairAccess } from './wheelchair.ts';

const ALL_CLEAR: AccessDetails = { ...NOTHING_TOLD, pathLevel: true, entranceLevel: true, entranceWidthCm: 90, receptionLevel: true };

describe('wheelchair access, as the details say it', () => {
  it.each<[string, Partial<AccessDetails>, string, readonly string[], readonly string[]]>([
    ['level from the street to the reception, a door of 90 cm', {}, 'YES', [], []],
    ['a door of exactly 77 cm', { entranceWidthCm: 77 }, 'YES', [], []],
    ['a door of 76 cm and no other entrance', { entranceWidthCm: 76, entranceAdapted: false }, 'NO', ['DOOR_WIDTH'], []],
    ['a door of 76 cm, another entrance not told', { entranceWidthCm: 76 }, 'UNKNOWN', [], ['DOOR_WIDTH']],
    ['steps at the door, but an entrance for people with reduced mobility', { entranceLevel: false, entranceWidthCm: 60, entranceAdapted: true }, 'YES', [], []],
    ['steps at the only door', { entranceLevel: false, entranceAdapted: false }, 'NO', ['ENTRANCE'], []],
    ['a slope with a ramp that is put out', { pathLevel: false, pathRamp: 'REMOVABLE' }, 'YES', [], []],
    ['steps outside, no ramp', { pathLevel: false, pathRamp: 'NONE' }, 'NO', ['PATH'], []],
    ['steps outside, ramp not told', { pathLevel: false }, 'UNKNOWN', [], ['PATH']],
    ['the reception upstairs, with a lift', { receptionLevel: false, receptionLift: true }, 'YES', [], []],
    ['the reception upstairs, no lift', { receptionLevel: false, receptionLift: false }, 'NO', ['RECEPTION'], []],
    ['a bar somewhere settles it, whatever else is not told', { pathLevel: null, receptionLevel: false, receptionLift: false }, 'NO', ['RECEPTION'], ['PATH']],
    ['no adapted toilets: told, but not decided by', { toilets: true, toiletsAdapted: false }, 'YES', [], []],
  ])('%s', (_sentence, change, verdict, obstacles, missing) => expect(wheelchairAccess({ ...ALL_CLEAR, ...change })).toEqual({ verdict, obstacles, missing }));

  it('is not known of a place that tells nothing, and then is what it declares', () => {
    expect(wheelchairAccess(NOTHING_TOLD)).toEqual({ verdict: 'UNKNOWN', obstacles: [], missing: ['PATH', 'ENTRANCE', 'DOOR_WIDTH', 'RECEPTION'] });
    expect([true, false].map((declared) => isWheelchairAccessible(NOTHING_TOLD, declared))).toEqual([true, false]);
    expect(isWheelchairAccessible(ALL_CLEAR, false)).toBe(true);
    expect(isWheelchairAccessible({ ...ALL_CLEAR, receptionLevel: false, receptionLift: false }, true)).toBe(false);
  });
});

const maybe = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(arbitrary, { nil: null });
const yesNo = maybe(fc.boolean());
const details: fc.Arbitrary<AccessDetails> = fc.record({
  parking: yesNo, parkingAdapted: yesNo, pathLevel: yesNo, pathRamp: maybe(fc.constantFrom(...RAMPS)), entranceLevel: yesNo, entranceWidthCm: maybe(fc.integer({ min: ENTRANCE_WIDTH_CM[0], max: ENTRANCE_WIDTH_CM[1] })),
  entranceAdapted: yesNo, callDevices: maybe(fc.subarray([...CALL_DEVICES])), entranceHelp: yesNo, receptionStaff: maybe(fc.constantFrom(...RECEPTION_STAFF)), hearingAids: maybe(fc.subarray([...HEARING_AIDS])),
  receptionLevel: yesNo, receptionLift: yesNo, classrooms: maybe(fc.constantFrom(...CLASSROOM_ACCESS)), toilets: yesNo, toiletsAdapted: yesNo, registerUrl: maybe(fc.webUrl().filter((url) => url.length < 400)),
});
/** Each of them makes the way harder, and nothing easier. */
const OBSTACLES: readonly ((before: AccessDetails) => AccessDetails)[] = [
  (before) => ({ ...before, pathLevel: false }),
  (before) => ({ ...before, pathRamp: 'NONE' }),
  (before) => ({ ...before, entranceLevel: false }),
  (before) => ({ ...before, entranceAdapted: false }),
  (before) => ({ ...before, entranceWidthCm: before.entranceWidthCm === null ? 60 : Math.max(ENTRANCE_WIDTH_CM[0], before.entranceWidthCm - 10) }),
  (before) => ({ ...before, receptionLevel: false }),
  (before) => ({ ...before, receptionLift: false }),
];
const RANK = { NO: 0, UNKNOWN: 1, YES: 2 } as const;

describe('access details', () => {
  it('say less and less the more obstacles there are, never more', () => {
    fc.assert(fc.property(details, fc.constantFrom(...OBSTACLES), (before, obstacle) => {
      expect(RANK[wheelchairAccess(obstacle(before)).verdict]).toBeLessThanOrEqual(RANK[wheelchairAccess(before).verdict]);
    }));
  });

  it('that say a verdict say the same once more is told', () => {
    fc.assert(fc.property(details, details, (known, more) => {
      const before = wheelchairAccess(known).verdict;
      const told = Object.fromEntries(ACCESS_FIELDS.map(({ key }) => [key, known[key] ?? more[key]])) as unknown as AccessDetails;
      if (before !== 'UNKNOWN') expect(wheelchairAccess(told).verdict).toBe(before);
    }));
  });

  it('give a reason for each verdict but yes', () => {
    fc.assert(fc.property(details, (any) => {
      const { verdict, obstacles, missing } = wheelchairAccess(any);
      expect(verdict === 'NO').toBe(obstacles.length > 0);
      if (verdict === 'UNKNOWN') expect(missing).not.toEqual([]);
    }));
  });

  it('come back from where they are stored as they were, and whatever else lies there is not told', () => {
    fc.assert(fc.property(details, (any) => {
      expect(readAccessDetails(JSON.parse(JSON.stringify(any)))).toEqual(any);
      expect(accessFault(any)).toBeNull();
    }));
    fc.assert(fc.property(fc.anything(), (anything) => expect(accessFault(readAccessDetails(anything))).toBeNull()));
    expect(readAccessDetails({ diagnosis: 'x', pathRamp: 'STEEP', entranceWidthCm: 12 })).toEqual(NOTHING_TOLD);
  });

  it.each<[string, Partial<AccessDetails>, string | null]>([
    ['a door of 29 cm', { entranceWidthCm: 29 }, 'entranceWidthCm'],
    ['a door of 80.5 cm', { entranceWidthCm: 80.5 }, 'entranceWidthCm'],
    ['a register that is no address', { registerUrl: 'javascript:alert(1)' }, 'registerUrl'],
    ['an empty list of devices: none', { callDevices: [] }, null],
  ])('%s', (_sentence, change, fault) => expect(accessFault({ ...NOTHING_TOLD, ...change })).toBe(fault));
});
