import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { idOf } from '../../kernel/id.ts';
import { at } from '../../testing/builders.ts';
import { plusMinutes } from '../../time/duration.ts';
import { NO_ORGANISATION_LIMITS, organisationLedger, type OrganisationSession, placesAtOnce } from './organisation-limits.ts';

const EIGHT = at('2026-06-02T08:00:00Z');
/** From so many hours after eight, for some hours. */
const session = (place: string, from: number, hours: number): OrganisationSession => ({ placeId: idOf(place), start: plusMinutes(EIGHT, from * 60), end: plusMinutes(EIGHT, (from + hours) * 60) });

describe('places at one instant', () => {
  it.each<[string, OrganisationSession, readonly OrganisationSession[], number]>([
    ['are one for a session alone', session('a', 0, 3), [], 1],
    ['are one for two groups in the same place', session('a', 0, 3), [session('a', 1, 2)], 1],
    ['are two for two places', session('a', 0, 3), [session('b', 2, 3)], 2],
    ['do not count what begins when it ends', session('a', 0, 3), [session('b', 3, 3)], 1],
    ['nor what ended when it begins', session('a', 3, 3), [session('b', 0, 3)], 1],
    ['are counted at the fullest instant: two that never meet are not three', session('a', 0, 4), [session('b', 0, 2), session('c', 2, 2)], 2],
    ['nor is what another meets, but not this one', session('a', 0, 1), [session('b', 0, 3), session('c', 1, 2)], 2],
    ['are three where all meet', session('a', 0, 4), [session('b', 1, 2), session('c', 2, 1)], 3],
  ])('%s', (_, one, others, count) => expect(placesAtOnce(one, others)).toBe(count));
});

describe('what one organisation may have over all places', () => {
  it.each([
    ['anything, where the network set no limit', NO_ORGANISATION_LIMITS, [session('a', 0, 1), session('b', 0, 1)], null],
    ['one more below the limit', { ...NO_ORGANISATION_LIMITS, organisationSessionsMost: 3 }, [session('a', 24, 1), session('b', 48, 1)], null],
    ['no more at the limit', { ...NO_ORGANISATION_LIMITS, organisationSessionsMost: 2 }, [session('a', 24, 1), session('b', 48, 1)], { code: 'ORGANISATION_SESSIONS_FULL', most: 2 }],
    ['not two places at once where one is the most', { ...NO_ORGANISATION_LIMITS, organisationPlacesMost: 1 }, [session('b', 0, 3)], { code: 'ORGANISATION_PLACES_FULL', most: 1 }],
    ['two groups in one place even so', { ...NO_ORGANISATION_LIMITS, organisationPlacesMost: 1 }, [session('a', 0, 3)], null],
  ])('is %s', (_, limits, standing, refusal) => expect(organisationLedger(limits, standing).exceeded(session('a', 0, 3))).toEqual(refusal));

  const asked = fc.record({ place: fc.constantFrom('a', 'b', 'c', 'd'), from: fc.integer({ min: 0, max: 12 }), hours: fc.integer({ min: 1, max: 5 }) }).map(({ place, from, hours }) => session(place, from, hours));

  it('is never exceeded at any instant, whatever is asked for one after the other', () => {
    fc.assert(
      fc.property(fc.array(asked, { maxLength: 20 }), fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 3 }), (wishes, organisationSessionsMost, organisationPlacesMost) => {
        const ledger = organisationLedger({ organisationSessionsMost, organisationPlacesMost }, []);
        const had: OrganisationSession[] = [];
        for (const wish of wishes) {
          if (ledger.exceeded(wish) !== null) continue;
          ledger.take(wish);
          had.push(wish);
        }
        expect(had.length).toBeLessThanOrEqual(organisationSessionsMost);
        for (let half = 0; half < 40; half += 1) {
          const instant = plusMinutes(EIGHT, half * 30).getTime();
          expect(new Set(had.filter(({ start, end }) => start.getTime() <= instant && instant < end.getTime()).map(({ placeId }) => placeId)).size).toBeLessThanOrEqual(organisationPlacesMost);
        }
      }),
    );
  });
});
