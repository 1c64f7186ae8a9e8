import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { idOf } from '../../kernel/id.ts';
import { localDay } from '../../time/local-day.ts';
import { timeZone } from '../../time/time-zone.ts';
import { aBooking } from '../../testing/builders.ts';
import { type Attendee, decideNames, decideSubstitution, type NamedSession } from './decide-names.ts';
import { namesDueAt } from './names-due.ts';
import { type HeldUnit, releaseSeats, unitsToSpare } from './release-seats.ts';

const PARIS = timeZone('Europe/Paris');
const at = (text: string): Date => new Date(text);
const NOW = at('2026-03-02T08:00:00Z');

describe('by when who comes is to be named', () => {
  it.each([
    ['seven days before, at the same hour', '2026-03-20T08:00:00Z', 7, '2026-03-01T08:00:00Z', '2026-03-13T08:00:00Z'],
    ['at the same hour of the clock, over the night it changes', '2026-03-31T07:00:00Z', 7, '2026-03-01T08:00:00Z', '2026-03-24T08:00:00Z'],
    ['at its start, where that is asked', '2026-03-20T08:00:00Z', 0, '2026-03-01T08:00:00Z', '2026-03-20T08:00:00Z'],
    ['a day after a late confirmation', '2026-03-20T08:00:00Z', 7, '2026-03-18T12:00:00Z', '2026-03-19T12:00:00Z'],
    ['never after its start', '2026-03-20T08:00:00Z', 7, '2026-03-19T20:00:00Z', '2026-03-20T08:00:00Z'],
  ])('%s', (_, startsAt, namesDueDays, confirmedAt, due) => {
    expect(namesDueAt({ startsAt: at(startsAt), confirmedAt: at(confirmedAt), namesDueDays, zone: PARIS })).toEqual(at(due));
  });

  it('never, where nobody asks or the session does not stand', () => {
    expect(namesDueAt({ startsAt: at('2026-03-20T08:00:00Z'), confirmedAt: NOW, namesDueDays: null, zone: PARIS })).toBeNull();
    expect(namesDueAt({ startsAt: at('2026-03-20T08:00:00Z'), confirmedAt: null, namesDueDays: 7, zone: PARIS })).toBeNull();
  });
});

const COHORT: readonly Attendee[] = [...['ana', 'bob', 'cleo', 'dan'].map((id) => ({ id, birthDate: null })), { id: 'young', birthDate: localDay('2011-06-01') }];

const session = (id: string, number: number, changes: Partial<NamedSession> = {}): NamedSession => {
  const day = `2026-03-${String(number).padStart(2, '0')}`;
  return { ...aBooking({ id: idOf<'Booking'>(id), status: 'CONFIRMED', startsAt: at(`${day}T08:00:00Z`), endsAt: at(`${day}T11:00:00Z`), people: 3 }), day: localDay(day), minimumAge: 0, learnerIds: [], elsewhere: [], ...changes };
};

describe('who comes', () => {
  const three = [session('a', 10), session('b', 11), session('c', 12)];
  const name = (learnerIds: readonly string[], wish: Partial<Parameters<typeof decideNames>[2]> = {}, sessions: readonly NamedSession[] = three, now = NOW) => decideNames(sessions, COHORT, { scope: 'ALL', sessionId: null, learnerIds, ...wish }, now);

  it.each([
    ['to all sessions', ['ana', 'bob'], {}, ['a', 'b', 'c']],
    ['to one', ['ana'], { scope: 'ONE', sessionId: 'b' }, ['b']],
    ['from one on', ['ana'], { scope: 'FROM_HERE_ON', sessionId: 'b' }, ['b', 'c']],
    ['nobody: names can be taken back', [], {}, ['a', 'b', 'c']],
  ] as const)('is said: %s', (_, learnerIds, wish, ids) => {
    const named = name(learnerIds, wish);
    expect(named).toEqual({ ok: true, value: ids.map((id) => ({ id, learnerIds })) });
  });

  it.each([
    ['no more than there are seats', ['ana', 'bob', 'cleo', 'dan'], {}, three, { code: 'TOO_MANY_NAMES', field: 'learnerIds', sessionId: 'a' }],
    ['nobody of another cohort', ['ana', 'eve'], {}, three, { code: 'LEARNER_UNKNOWN', field: 'learnerIds' }],
    ['nobody too young on the day', ['ana', 'young'], {}, [session('a', 10, { minimumAge: 15 })], { code: 'UNDER_AGE', field: 'learnerIds', sessionId: 'a', learnerIds: ['young'] }],
    ['nobody who is with another group then', ['ana', 'bob'], {}, [session('a', 10), session('b', 11, { elsewhere: ['bob', 'dan'] })], { code: 'LEARNER_ELSEWHERE', field: 'learnerIds', sessionId: 'b', learnerIds: ['bob'] }],
    ['nobody at two places of the group at once', ['ana'], {}, [session('a', 10), session('b', 10)], { code: 'LEARNER_ELSEWHERE', field: 'learnerIds', sessionId: 'a', learnerIds: ['ana'] }],
    ['nothing of a session of another group', ['ana'], { scope: 'ONE', sessionId: 'x' }, three, { code: 'SESSION_UNKNOWN', field: 'sessionId' }],
    ['nothing once all is over or cancelled', ['ana'], {}, [session('a', 1), session('b', 10, { status: 'CANCELLED' })], { code: 'NOTHING_TO_CHANGE', field: 'sessionId' }],
  ] as const)('is refused: %s', (_, learnerIds, wish, sessions, refusal) => {
    expect(name(learnerIds, wish, sessions)).toEqual({ ok: false, refusal });
  });

  it('may be said while a session runs, and of who is old enough on its very day', () => {
    expect(name(['ana'], {}, three, at('2026-03-10T09:00:00Z')).ok).toBe(true);
    for (const [day, old] of [['2026-05-31', false], ['2026-06-01', true]] as const) expect(name(['young'], {}, [session('a', 10, { minimumAge: 15, day: localDay(day) })]).ok).toBe(old);
  });
});

describe('one person for another', () => {
  const two = [session('a', 10, { learnerIds: ['ana', 'bob'] }), session('b', 11, { learnerIds: ['ana'] }), session('c', 12, { learnerIds: ['bob'] })];
  const send = (leaving: string, coming: string, sessions: readonly NamedSession[] = two, wish: { scope?: 'ALL' | 'ONE'; sessionId?: string } = {}) => decideSubstitution(sessions, COHORT, { scope: 'ALL', sessionId: null, leaving, coming, ...wish }, NOW);

  it('comes wherever the other was to come, and the others stay', () => {
    expect(send('ana', 'cleo')).toEqual({ ok: true, value: [{ id: 'a', learnerIds: ['bob', 'cleo'] }, { id: 'b', learnerIds: ['cleo'] }] });
    expect(send('ana', 'cleo', two, { scope: 'ONE', sessionId: 'b' })).toEqual({ ok: true, value: [{ id: 'b', learnerIds: ['cleo'] }] });
  });

  it.each([
    ['themselves', 'ana', 'ana', two, { code: 'NOTHING_TO_CHANGE', field: 'coming' }],
    ['for somebody who does not come', 'dan', 'cleo', two, { code: 'LEARNER_UNKNOWN', field: 'leaving' }],
    ['from another cohort', 'ana', 'eve', two, { code: 'LEARNER_UNKNOWN', field: 'coming' }],
    ['who comes anyway', 'ana', 'bob', two, { code: 'LEARNER_TWICE', field: 'coming', sessionId: 'a', learnerIds: ['bob'] }],
    ['who is elsewhere', 'ana', 'cleo', [session('a', 10, { learnerIds: ['ana'], elsewhere: ['cleo'] })], { code: 'LEARNER_ELSEWHERE', field: 'learnerIds', sessionId: 'a', learnerIds: ['cleo'] }],
  ] as const)('is refused: %s', (_, leaving, coming, sessions, refusal) => {
    expect(send(leaving, coming, sessions)).toEqual({ ok: false, refusal });
  });
});

describe('the seats of nobody', () => {
  const headset = idOf<'EquipmentModel'>('quest');
  const projector = idOf<'EquipmentModel'>('beamer');
  const unit = (id: string, category: HeldUnit['category'], modelId = headset): HeldUnit => ({ unitId: idOf<'EquipmentUnit'>(id), category, modelId });
  const offered = [{ category: 'VR_HEADSET', modelId: null, quantity: 1, perPerson: true }, { category: 'VIDEO_ROOM', modelId: null, quantity: 1, perPerson: false }] as const;
  const taken = { people: 4, needs: [{ category: 'VR_HEADSET', modelId: null, quantity: 3, perPerson: false }, { category: 'VIDEO_ROOM', modelId: null, quantity: 1, perPerson: false }], units: [unit('u1', 'VR_HEADSET'), unit('u2', 'VR_HEADSET'), unit('u3', 'VR_HEADSET'), unit('room', 'VIDEO_ROOM', projector)] } as const;

  it('stay where everybody is named', () => {
    expect(releaseSeats(taken, offered, 4)).toEqual({ kind: 'NONE' });
    expect(releaseSeats(taken, offered, 5)).toEqual({ kind: 'NONE' });
  });

  it('go; headsets go where there are more than people, and the room stays', () => {
    expect(releaseSeats(taken, offered, 3)).toEqual({ kind: 'SHRINK', seats: 1, people: 3, needs: taken.needs, unitIds: [] });
    expect(releaseSeats(taken, offered, 2)).toMatchObject({ kind: 'SHRINK', seats: 2, people: 2, needs: [{ category: 'VR_HEADSET', quantity: 2 }, { category: 'VIDEO_ROOM', quantity: 1 }], unitIds: ['u3'] });
  });

  it('are all of the session where nobody is named', () => {
    expect(releaseSeats(taken, offered, 0)).toEqual({ kind: 'CANCEL', seats: 4 });
  });

  it('take no unit away that the offer no longer speaks of', () => {
    expect(releaseSeats(taken, [], 2)).toEqual({ kind: 'SHRINK', seats: 2, people: 2, needs: taken.needs, unitIds: [] });
  });

  it('leave each need with its units, and never one unit twice', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }), (people, named, count) => {
        const headsets = Math.min(people, count);
        const units = Array.from({ length: headsets }, (_, index) => unit(`u${String(index)}`, 'VR_HEADSET'));
        const release = releaseSeats({ people, needs: headsets === 0 ? [] : [{ category: 'VR_HEADSET', modelId: null, quantity: headsets, perPerson: false }], units }, offered.slice(0, 1), named);
        if (release.kind !== 'SHRINK') return release.kind === (named >= people ? 'NONE' : 'CANCEL');
        const left = units.length - release.unitIds.length;
        return release.people === named && release.seats + named === people && left === Math.min(headsets, named) && new Set(release.unitIds).size === release.unitIds.length;
      }),
    );
  });

  it('spare what serves no need, needs of one model first', () => {
    const other = idOf<'EquipmentModel'>('other');
    const units = [unit('a', 'VR_HEADSET', headset), unit('b', 'VR_HEADSET', other), unit('c', 'VR_HEADSET', headset)];
    expect(unitsToSpare(units, [{ category: 'VR_HEADSET', modelId: null, quantity: 1, perPerson: false }, { category: 'VR_HEADSET', modelId: other, quantity: 1, perPerson: false }])).toEqual(['c']);
  });
});
