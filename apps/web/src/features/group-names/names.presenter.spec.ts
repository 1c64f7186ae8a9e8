import { describe, expect, it } from '@jest/globals';
import { createMessages } from '@escale/messages';
import { comesToAll, haveSamePeople, meantBy, missing, type NamedSession, namingInWords, nextDue, openSessions, refusalInWords, seatsOf } from './names.presenter.ts';

const { t } = createMessages('fr');
const words = { t, locale: 'fr', zone: 'Europe/Paris' } as const;
const NOW = new Date('2026-03-10T09:00:00Z');
const session = (id: string, day: string, more: Partial<NamedSession> = {}): NamedSession => ({
  id, placeName: 'La Halle', communeName: 'Pontarlier', timeZone: 'Europe/Paris', startsAt: `${day}T08:00:00Z`, endsAt: `${day}T11:00:00Z`, people: 4, status: 'CONFIRMED', named: 0, namesDueAt: null, namesSettled: false, seatsReleased: 0, ...more,
});
const learner = (id: string) => ({ id, givenName: id, familyName: 'Roy' });
const three = [session('a', '2026-03-10'), session('b', '2026-03-11', { people: 3 }), session('c', '2026-03-12')];

describe('sessions for which it can be said who comes', () => {
  it('are those that are not over, one that runs among them', () => {
    expect(openSessions([...three, session('d', '2026-03-09'), session('e', '2026-03-13', { status: 'CANCELLED' })], NOW).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it.each([
    ['ALL', null, ['a', 'b', 'c']],
    ['ONE', 'b', ['b']],
    ['FROM_HERE_ON', 'b', ['b', 'c']],
    ['ONE', 'gone', ['a', 'b', 'c']],
  ] as const)('%s from %s', (scope, id, meant) => {
    expect(meantBy(scope, id, three).map((each) => each.id)).toEqual(meant);
  });

  it('have the fewest seats of them all', () => {
    expect(seatsOf(three)).toBe(3);
    expect(seatsOf([])).toBe(0);
  });
});

describe('who is ticked', () => {
  const names = [{ bookingId: 'a', learners: [learner('ana'), learner('bob')] }, { bookingId: 'b', learners: [learner('ana')] }, { bookingId: 'c', learners: [] }];
  const named = three.map((each, index) => ({ ...each, named: [2, 1, 0][index] ?? 0 }));

  it('is who comes to all of them', () => {
    expect(comesToAll(named.slice(0, 2), names)).toEqual(['ana']);
    expect(comesToAll(named, names)).toEqual([]);
    expect(comesToAll([], names)).toEqual([]);
  });

  it('is all there is to say where they have the same people', () => {
    expect(haveSamePeople(named.slice(0, 1), names)).toBe(true);
    expect(haveSamePeople(named.slice(0, 2), names)).toBe(false);
  });

  it('leaves so many seats', () => {
    expect(missing(named)).toBe(2 + 2 + 4);
  });
});

describe('what is due', () => {
  it('is the earliest of what is missing and not settled', () => {
    const due = [session('a', '2026-03-20', { namesDueAt: '2026-03-18T08:00:00Z' }), session('b', '2026-03-19', { namesDueAt: '2026-03-17T08:00:00Z' }), session('c', '2026-03-18', { namesDueAt: '2026-03-16T08:00:00Z', named: 4 }), session('d', '2026-03-17', { namesDueAt: '2026-03-15T08:00:00Z', namesSettled: true })];
    expect(nextDue(due)?.id).toBe('b');
    expect(nextDue([session('a', '2026-03-20')])).toBeNull();
  });

  it.each([
    [{ named: 4 }, 'ok', 'Complet'],
    [{ named: 3 }, 'warn', 'Manque 1 nom'],
    [{ status: 'CANCELLED', seatsReleased: 4 }, 'no', 'Rendue : aucun nom'],
    [{ status: 'CANCELLED' }, 'info', t('groups:session.CANCELLED')],
  ] as const)('%j', (more, tone, said) => {
    const shown = namingInWords(session('a', '2026-03-20', more), words);
    expect({ ...shown, words: shown.words.replaceAll(/[\u00a0\u202f]/gu, ' ') }).toEqual({ tone, words: said });
  });
});

describe('a refusal', () => {
  it('says about whom, and when', () => {
    expect(refusalInWords({ code: 'UNDER_AGE', sessionId: 'a', learnerIds: ['ana'] }, [learner('ana')], three, words)).toMatch(/trop jeune.* ana Roy, mardi 10 mars/u);
    expect(refusalInWords({ code: 'CHANGED_MEANWHILE', learnerIds: [] }, [], three, words)).toBe(t('groups:refusal.CHANGED_MEANWHILE'));
  });
});
