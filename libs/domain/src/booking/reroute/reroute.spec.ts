import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aBooking, at } from '../../testing/builders.ts';
import { type Candidate, chooseOptions } from './choose-options.ts';
import { OPTIONS_MOST, outcomeOf } from './reroute.ts';
import { type RerouteFacts, rerouteState, whyNotRerouted } from './reroute-state.ts';

const NOW = at('2026-06-01T08:00:00Z');
const asked: RerouteFacts = { kind: 'PROPOSAL', revision: 0, takenAt: null, withdrawnAt: null };

describe('where a proposal stands', () => {
  it.each([
    ['waits while the booking is as it was', asked, {}, 'WAITING'],
    ['is taken once a session was taken, whatever came after', { ...asked, takenAt: NOW }, { revision: 3 }, 'TAKEN'],
    ['ends when the booking is cancelled', asked, { status: 'CANCELLED', revision: 1 }, 'CANCELLED'],
    ['is an apology for what is no more', { ...asked, kind: 'APOLOGY' }, { status: 'CANCELLED' }, 'CANCELLED'],
    ['is over when the booking moved in some other way', asked, { revision: 1 }, 'CHANGED'],
    ['is withdrawn when the place opens after all', { ...asked, withdrawnAt: NOW }, {}, 'WITHDRAWN'],
    ['lapses when the hour comes', asked, { startsAt: NOW }, 'LAPSED'],
    ['lapses when the person came all the same', asked, { status: 'CHECKED_IN' }, 'LAPSED'],
  ] as const)('%s', (_, reroute, booking, state) => {
    expect(rerouteState(reroute, aBooking(booking), NOW)).toBe(state);
  });
});

describe('who can be offered another session', () => {
  it.each([
    ['whoever has one that has not begun', {}, null],
    ['nobody who is still filling in', { status: 'HELD' }, 'STILL_BEING_MADE'],
    ['nobody who cancelled', { status: 'CANCELLED' }, 'ALREADY_CANCELLED'],
    ['nobody whose session began', { startsAt: NOW }, 'ALREADY_STARTED'],
    ['nobody who is here', { status: 'CHECKED_IN' }, 'ALREADY_CHECKED_IN'],
  ] as const)('%s', (_, booking, code) => {
    expect(whyNotRerouted(aBooking(booking), NOW)?.code ?? null).toBe(code);
  });

  it('writes to whoever has an address, and says who is to be called', () => {
    expect([outcomeOf({ email: 'a@b.example' }, 2), outcomeOf({ email: 'a@b.example' }, 0), outcomeOf({ email: null }, 2)]).toEqual(['PROPOSED', 'NOTHING_FREE', 'NO_ADDRESS']);
  });
});

describe('the sessions to choose from', () => {
  const candidates = fc.array(fc.record({ kind: fc.constantFrom('OTHER_TIME', 'OTHER_PLACE'), startsAt: fc.date({ noInvalidDate: true }), distanceKm: fc.constant(null) }), { maxLength: 8 }) as fc.Arbitrary<readonly Candidate[]>;
  const preferences = fc.constantFrom('SAME_PLACE', 'NEARBY');

  it('are few, each once, and of both kinds where there are both', () => {
    fc.assert(
      fc.property(candidates, preferences, (free, preference) => {
        const chosen = chooseOptions(free, preference);
        expect(chosen).toHaveLength(Math.min(OPTIONS_MOST, free.length));
        expect(new Set(chosen).size).toBe(chosen.length);
        expect(new Set(chosen.map(({ kind }) => kind)).size).toBe(new Set(free.map(({ kind }) => kind)).size);
      }),
    );
  });

  it('leave out none that comes before one that is kept, within its kind', () => {
    fc.assert(
      fc.property(candidates, preferences, (free, preference) => {
        const chosen = new Set(chooseOptions(free, preference));
        for (const kind of ['OTHER_TIME', 'OTHER_PLACE']) {
          const kept = free.filter((one) => one.kind === kind).map((one) => chosen.has(one));
          expect(kept).toEqual([...kept].sort((a, b) => Number(b) - Number(a)));
        }
      }),
    );
  });
});
