import { createMessages } from '@escale/messages';
import { describe, expect, it } from '@jest/globals';
import type { Session, Way } from './facts.ts';
import { inOrder, reasonAndWays, reasonInWords, sessionInWords, spanInWords, stateInWords, toCome, totalInWords, totalsOfSessions } from './groups-words.presenter.ts';

const words = { t: createMessages('fr').t, locale: 'fr', zone: 'Europe/Paris' } as const;
const NOW = new Date('2026-03-02T08:00:00Z');
const session = (day: string, more: Partial<Session> = {}): Session =>
  ({ id: day, placeId: 'p', timeZone: 'Europe/Paris', startsAt: `${day}T08:00:00Z`, endsAt: `${day}T11:00:00Z`, status: 'CONFIRMED', approvalState: 'NOT_NEEDED', approvalReason: null, ...more }) as Session;
const plain = (text: string): string => text.replaceAll(/\s/gu, ' ');

describe('where a group stands', () => {
  const state = (more: object) => plain(stateInWords({ state: 'CONFIRMED', holdExpiresAt: null, sessions: [session('2026-03-03')], ...more }, words).words);

  it('is said in words: held until when, confirmed, waited for, in part', () => {
    expect(state({ state: 'HELD', holdExpiresAt: '2026-03-02T08:30:00Z' })).toBe('Retenue jusqu’à 9 h 30');
    expect(state({})).toBe('Confirmée');
    expect(state({ sessions: [session('2026-03-03', { status: 'HELD', approvalState: 'ASKED' })] })).toBe('1 réponse attendue');
    expect(state({ sessions: [session('2026-03-03'), session('2026-03-05', { status: 'CANCELLED', approvalState: 'REFUSED' })] })).toBe('Confirmée en partie');
    expect(state({ state: 'EXPIRED' })).toBe('N’est plus retenue');
  });

  it('is said of each session, with the place’s own words where it said no', () => {
    expect(sessionInWords(session('2026-03-03', { status: 'CANCELLED', approvalState: 'REFUSED', approvalReason: 'Travaux' }), words)).toMatchObject({ words: 'Refusée par le lieu', more: expect.stringMatching(/Travaux$/u) });
    expect(sessionInWords(session('2026-03-03', { status: 'HELD', approvalState: 'ASKED' }), words).words).toBe('Attend la réponse du lieu');
    expect(sessionInWords(session('2026-03-03'), words)).toMatchObject({ words: 'Confirmée', tone: 'ok', more: null });
  });
});

describe('groups in a list', () => {
  it('come by their next session, then those that are over, the latest first', () => {
    const of = (name: string, ...sessions: Session[]) => ({ name, sessions });
    const { coming, past } = inOrder([of('late', session('2026-03-20')), of('old', session('2026-01-05')), of('soon', session('2026-02-01'), session('2026-03-03')), of('gone', session('2026-03-09', { status: 'CANCELLED' }))], NOW);
    expect(coming.map(({ name }) => name)).toEqual(['soon', 'late']);
    expect(past.map(({ name }) => name)).toEqual(['gone', 'old']);
  });

  it('say their days, and what they come to in all', () => {
    const sessions = [session('2026-03-03'), session('2026-03-05', { placeId: 'q' })];
    expect(plain(spanInWords(sessions, words))).toBe('Du mar. 3 mars au jeu. 5 mars');
    expect(plain(totalInWords({ ...totalsOfSessions(sessions), people: 6 }, words))).toBe('2 séances, 6 h, 2 lieux, 6 personnes');
    expect(toCome([session('2026-03-01'), session('2026-03-03'), session('2026-03-04', { status: 'CANCELLED' })], NOW).map(({ id }) => id)).toEqual(['2026-03-03']);
  });
});

describe('why not', () => {
  it('says how many hours of how many where an agreement is used up', () => {
    const quota = { category: null, period: 'MONTH', usedMinutes: 1080, askedMinutes: 180, allowedMinutes: 1200 } as const;
    expect(plain(reasonInWords({ code: 'QUOTA_EXCEEDED', quota }, words))).toContain('La convention permet 20 h par mois');
  });

  it('says the limit of the network, and the way out', () => {
    expect(plain(reasonInWords({ code: 'ORGANISATION_SESSIONS_FULL', most: 40 }, words))).toMatch(/40 séances à venir\. Attendez .* annulez/);
    expect(plain(reasonInWords({ code: 'ORGANISATION_PLACES_FULL', most: 1 }, words))).toMatch(/1 lieu au même moment\. Choisissez une autre heure/);
  });

  it('goes on with what would fit, by the clock of the place', () => {
    const ways = [{ kind: 'OTHER_HOUR', startsAt: '2026-03-03T13:00:00Z', endsAt: '2026-03-03T16:00:00Z' }, { kind: 'FEWER_UNITS', category: 'VR_HEADSET', count: 4 }, { kind: 'FEWER_PEOPLE', people: 4 }] as unknown as readonly Way[];
    expect(plain(reasonAndWays({ code: 'SLOT_TAKEN', quota: null, ways }, 'Europe/Paris', words))).toBe(
      'L’équipement est déjà pris à ce moment-là. Sinon : ce jour-là, de 14 h à 17 h convient ; avec 4 casques VR, c’est possible ; à 4 personnes, c’est possible.',
    );
    expect(plain(reasonAndWays({ code: 'PLACE_CLOSED', quota: null, ways: [] }, 'Europe/Paris', words))).toBe('Le lieu est fermé à ce moment-là.');
  });
});
