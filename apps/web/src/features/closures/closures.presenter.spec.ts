import { describe, expect, it } from '@jest/globals';
import { createMessages } from '@escale/messages';
import { type Choice, choicesFor, type Hit, numbersInWords, numbersOf, sameForAll, treatmentsOf, typedTime } from './closures.presenter.ts';

const { t } = createMessages('fr');
const session = { kind: 'OTHER_TIME', startsAt: '2035-03-15T13:00:00Z', durationMinutes: 60, offer: { id: 'offer', place: { id: 'place', name: 'La Forge', timeZone: 'Europe/Paris' } } } as const;
const hit = (id: string, more: Partial<Hit> = {}): Hit => ({
  treatments: ['HONOUR', 'MOVE', 'CANCEL'], proposed: 'MOVE', noAddress: false, sessions: [session], nearby: [session],
  booking: { id, version: 2, status: 'CONFIRMED', startsAt: '2035-03-14T13:00:00Z', endsAt: '2035-03-14T14:00:00Z', givenName: 'Inès', familyName: 'Garnier', offerTitleFr: 'Séance VR', offerTitleEn: 'VR session' }, ...more,
});
const choice = (treatment: Choice['treatment'], at: number | null = null): Choice => ({ treatment, session: at });
const said = (hits: readonly Hit[], choices: ReadonlyMap<string, Choice>) => numbersInWords(numbersOf(hits, choices), 'fr', t).replaceAll(/[\u00A0\u202F]/gu, ' ');

describe('what closing would do, in numbers', () => {
  it('says how many meet what, and whom to phone once', () => {
    const hits = [hit('a'), hit('b'), hit('c'), hit('d', { noAddress: true }), hit('e')];
    const choices = new Map([['a', choice('MOVE')], ['b', choice('MOVE', 0)], ['c', choice('HONOUR')], ['d', choice('MOVE')], ['e', choice('CANCEL')]]);
    expect(numbersOf(hits, choices)).toEqual({ total: 5, moved: 1, given: 1, honoured: 1, cancelled: 1, phone: 1, mails: 3 });
    expect(said(hits, choices)).toBe('5 réservations touchées : 1 se verra proposer un autre créneau, 1 sera déplacée, 1 honorée, 1 annulée avec excuses et 1 à prévenir par téléphone.');
    expect(said([], new Map())).toBe('Aucune réservation n’est touchée. Personne ne sera dérangé.');
  });
});

describe('what is decided', () => {
  it('begins with what is proposed, and keeps what was chosen when the list changes', () => {
    const first = [hit('a'), hit('b')];
    expect([...choicesFor(first).values()]).toEqual([choice('MOVE'), choice('MOVE')]);
    const chosen = new Map([['a', choice('CANCEL')], ['b', choice('MOVE', 0)]]);
    const next = choicesFor([hit('a', { treatments: ['HONOUR'], proposed: 'HONOUR' }), hit('b'), hit('c')], chosen);
    expect([...next]).toEqual([['a', choice('HONOUR')], ['b', choice('MOVE', 0)], ['c', choice('MOVE')]]);
  });

  it('is the same for all, as far as it can be', () => {
    const hits = [hit('a'), hit('b', { treatments: ['HONOUR'], proposed: 'HONOUR' })];
    expect([...sameForAll(hits, choicesFor(hits), 'CANCEL').values()]).toEqual([choice('CANCEL'), choice('HONOUR')]);
  });

  it('is sent with the version that was shown, and the session that was given', () => {
    expect(treatmentsOf([hit('a'), hit('b')], new Map([['a', choice('MOVE', 0)], ['b', choice('CANCEL', 0)]]))).toEqual([
      { bookingId: 'a', expectedVersion: 2, treatment: 'MOVE', session: { offerId: 'offer', startsAt: session.startsAt, durationMinutes: 60 } },
      { bookingId: 'b', expectedVersion: 2, treatment: 'CANCEL', session: null },
    ]);
  });
});

describe('a time as people type it', () => {
  it.each([['14:15', '14:15'], ['14h15', '14:15'], ['9 h', '09:00'], ['24:00', '24:00'], ['25:00', null], ['midi', null]])('%s is %s', (typed, read) => {
    expect(typedTime(typed)).toBe(read);
  });
});
