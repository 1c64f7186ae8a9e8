import { describe, expect, it } from '@jest/globals';
import { createMessages } from '@escale/messages';
import { everybodyThere, factInWords, type Fact, notingNow, seenInWords, type Session, stateInWords, totalInWords } from './attendance-words.presenter.ts';

const words = { t: createMessages('fr').t, locale: 'fr' as const };
const plain = (text: string | null) => text?.replace(/\s/g, ' ');
const fact = (more: Partial<Fact> = {}): Fact => ({ id: 'f', present: true, absence: null, from: '2026-03-10T08:00:00Z', until: '2026-03-10T11:00:00Z', notedAt: '2026-03-10T13:00:00Z', notedAs: 'TRAINER', notedBy: null, reason: null, ...more });
const half = (facts: readonly Fact[]) => ({ day: '2026-03-10', half: 'MORNING' as const, basis: facts.length === 0 ? null : ('NOTED' as const), minutes: 0, doubts: [], signatures: [], facts: [...facts] });
const session = (facts: readonly (readonly Fact[])[]) =>
  ({ startsAt: '2026-03-10T08:00:00Z', notingClosesAt: '2026-04-09T11:00:00Z', noter: 'TRAINER', timeZone: 'Europe/Paris', halfDays: [{ day: '2026-03-10', half: 'MORNING', startsAt: '2026-03-10T08:00:00Z', endsAt: '2026-03-10T11:00:00Z' }], attendees: facts.map((theirs, index) => ({ learnerId: String(index), halfDays: [half(theirs)] })) }) as unknown as Session;
const NOON = new Date('2026-03-10T11:00:00Z');

describe('a half-day', () => {
  it('is said as it stands, and as it was', () => {
    expect(plain(stateInWords(undefined, 'Europe/Paris', words))).toBe('À renseigner');
    expect(plain(stateInWords(fact(), 'Europe/Paris', words))).toBe('Présent, de 9 h à 12 h');
    expect(plain(factInWords(fact({ present: false, from: null, until: null }), 'Europe/Paris', words))).toBe('mardi 10 mars à 14 h, formateur : Absent');
    expect(plain(factInWords(fact({ notedBy: 'Anne Vidal', reason: 'Feuille retrouvée' }), 'Europe/Paris', words))).toBe('mardi 10 mars à 14 h, Anne Vidal : Présent, de 9 h à 12 h (Feuille retrouvée)');
  });
});

describe('a session', () => {
  it('is noted for everybody but those who were', () => {
    expect(everybodyThere(session([[], [fact()]]), NOON)).toEqual([{ learnerId: '0', day: '2026-03-10', half: 'MORNING', present: true }]);
    expect(everybodyThere(session([[]]), new Date('2026-03-10T07:00:00Z'))).toEqual([]);
  });

  it.each([['2026-03-10T07:59:00Z', 'TRAINER', 'notBegun'], ['2026-03-10T08:00:00Z', 'TRAINER', 'open'], ['2026-04-10T08:00:00Z', 'TRAINER', 'closed'], ['2026-04-10T08:00:00Z', 'ORGANISATION_MANAGER', 'late']] as const)('at %s, to a %s, is %s', (now, noter, expected) => {
    expect(notingNow({ ...session([]), noter }, new Date(now))).toBe(expected);
  });

  it('says what the place saw', () => {
    expect(seenInWords({ arrivedAt: null, departedAt: null, timeZone: 'Europe/Paris' }, words)).toBeNull();
    expect(plain(seenInWords({ arrivedAt: '2026-03-10T08:10:00Z', departedAt: '2026-03-10T11:00:00Z', timeZone: 'Europe/Paris' }, words))).toBe('Le lieu a vu le groupe de 9 h 10 à 12 h.');
  });
});

it('hours are said and drawn, never past the whole', () => {
  const { words: said, share } = totalInWords({ minutes: 90, plannedMinutes: 180, minutesVr: 60 }, words);
  expect([plain(said), share]).toEqual(['1 h 30 sur 3 h, dont 1 h en réalité virtuelle', 50]);
  expect(totalInWords({ minutes: 0, plannedMinutes: 0, minutesVr: 0 }, words).share).toBe(0);
});
