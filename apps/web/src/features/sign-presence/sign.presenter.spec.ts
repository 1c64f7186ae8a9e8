import { describe, expect, it } from '@jest/globals';
import { createMessages } from '@escale/messages';
import { halfDayInWords, type HalfDayToSign, hoursInWords, linkOf, stateOf } from './sign.presenter.ts';

const words = { t: createMessages('fr').t, locale: 'fr' as const };
const ID = '9f0a6b0e-8f0e-4c40-8a86-4f2b8d5d7f31';
const half = (more: Partial<HalfDayToSign> = {}): HalfDayToSign => ({ day: '2026-03-10', half: 'MORNING', startsAt: '2026-03-10T08:00:00Z', endsAt: '2026-03-10T12:00:00Z', whyNot: null, signatures: [], ...more });
const entry = (counts: boolean) => ({ id: 's', means: 'PHONE' as const, signedAt: '2026-03-10T08:10:00Z', counts });
const plain = (text: string) => text.replace(/\s/g, ' ');

describe('the address', () => {
  it.each([[`#${ID}.${ID}.${'a'.repeat(43)}`, 'link'], [`#${ID}.59104320.IUUN7ERNJJFJKJ2T`, 'code'], ['', 'none'], [`#${ID}.${ID}.short`, 'none']])('%s is a %s', (hash, kind) => {
    expect(linkOf(hash).kind).toBe(kind);
  });
});

describe('a half-day', () => {
  it.each<[Partial<HalfDayToSign>, string, string]>([
    [{}, 'À signer', 'warn'],
    [{ signatures: [entry(true)], whyNot: 'HALF_DAY_OVER' }, 'Signé à 9 h 10', 'ok'],
    [{ signatures: [entry(false)] }, 'Signé à 9 h 10, heure à confirmer', 'warn'],
    [{ whyNot: 'HALF_DAY_NOT_BEGUN' }, 'À signer à partir de 9 h', 'info'],
    [{ whyNot: 'HALF_DAY_OVER' }, 'Pas signé', 'info'],
    [{ whyNot: 'SESSION_NOT_HELD' }, 'Cette séance n’a pas lieu', 'info'],
  ])('%j is "%s"', (more, expected, tone) => {
    const state = stateOf(half(more), 'Europe/Paris', words);
    expect([plain(state.words), state.tone]).toEqual([expected, tone]);
  });

  it('has a day, hours and a place', () => {
    expect(plain(halfDayInWords(half(), 'Europe/Paris', words))).toBe('mardi 10 mars, Matin');
    expect(plain(hoursInWords(half(), { id: 's', placeName: 'La Halle', timeZone: 'Europe/Paris', halfDays: [] }, words))).toBe('de 9 h à 13 h · La Halle');
  });
});
