import { describe, expect, it } from '@jest/globals';
import { isRejected } from '../note.ts';
import { readBounded } from './bounded.ts';
import { cleanLine, cleanParagraphs } from './clean-text.ts';
import { frenchHours } from './french-hours.ts';
import { readEmails, readWebsites } from './read-contacts.ts';
import { readDate } from './read-date.ts';
import { readHours } from './read-hours.ts';
import { readList } from './read-list.ts';
import { readPhone } from './read-phone.ts';
import { readPivot } from './read-pivot.ts';
import { judgePosition, readCoordinates } from './read-position.ts';
import { readSummary } from './read-summary.ts';
import { readVocabulary } from './vocabulary.ts';

/** What a reading gives and says, in short. */
const told = (outcome: object): readonly unknown[] => {
  if (isRejected(outcome)) return ['REJECTED', outcome.rejection.code];
  const { value, warnings } = outcome as { value: unknown; warnings: readonly { code: string }[] };
  return [value, ...warnings.map(({ code }) => code)];
};

describe('text', () => {
  it.each([
    ['  La   Forge ', 'La Forge', false],
    ['undefined', '', false], ['NULL', '', false], ['N/A', '', false], ['-', '', false],
    ['La\u202EForge\u200B', 'LaForge', true],
    ['a\u0000b\u001Bc', 'abc', true],
    ['e\u0301cole', 'école', false],
    ['une\nrue', 'une rue', false],
    ['🦄 Émile’s', '🦄 Émile’s', false],
    ["'; DROP TABLE place; --", "'; DROP TABLE place; --", false],
  ])('%j reads as %j', (cell, text, hidden) => expect(cleanLine(cell)).toEqual({ text, hidden }));
  it('keeps paragraphs where they mean something', () => expect(cleanParagraphs('a \r\n b\r\n\r\n\r\n\r\nc').text).toBe('a\nb\n\nc'));
  it('bounds a text', () => {
    expect(told(readBounded('nom', 'x'.repeat(200)))).toEqual(['x'.repeat(200)]);
    expect(told(readBounded('nom', 'x'.repeat(10_000)))).toEqual(['REJECTED', 'TOO_LONG']);
  });
});

describe('pivot', () => {
  it.each([
    ['43493312300029', '43493312300029'],
    ['434 933 123 00029', '43493312300029'],
    ['35600000063516', '35600000063516'],
    ['W251000123', 'W251000123'],
    ['1234567', '1234567'],
  ])('accepts %s', (text, value) => expect(told(readPivot(text))).toEqual([value]));
  it.each([
    ['', null, 'PIVOT_MISSING'], ['00000000000000', null, 'PIVOT_MISSING'], ['434933123', '434933123', 'PIVOT_IS_SIREN'],
    ['43493312300028', 'REJECTED', 'PIVOT_MISTYPED'], ['35600000063518', 'REJECTED', 'PIVOT_MISTYPED'], ['4,34933E+13', 'REJECTED', 'PIVOT_ROUNDED'], ['La Forge', 'REJECTED', 'PIVOT_MALFORMED'],
  ])('%j gives %j and says %s', (text, value, code) => expect(told(readPivot(text))).toEqual([value, code]));
});

describe('lists and vocabularies', () => {
  it.each([['TIERS_LIEUX|ASSO', ['TIERS_LIEUX', 'ASSO']], ['a; b ;a;', ['a', 'b']], ['', []]])('%j is %j', (text, values) => expect(readList(text)).toEqual(values));
  it('spells values as the format does', () => expect(told(readVocabulary('formations_labels', 'Étapes numériques (La Poste)|FABRIQUES DE TERRITOIRE'))).toEqual([['Étapes numériques(La Poste)', 'Fabriques de Territoire']]));
  it('keeps and tells a value it does not know', () => expect(told(readVocabulary('frais_a_charge', 'gratuit;Pass numérique'))).toEqual([['Gratuit', 'Pass numérique'], 'VALUE_NOT_IN_LIST']));
});

describe('telephone', () => {
  it.each([
    ['01 80 05 98 80', '+33180059880'], ['+33180059880', '+33180059880'], ['0033 1 80 05 98 80', '+33180059880'], ['+33 (0)1.80.05.98.80', '+33180059880'], ['180059880', '+33180059880'],
    ['0262 12 34 56', '+262262123456'], ['0690 12 34 56', '+590690123456'], ['0594123456', '+594594123456'], ['+687 123456', '+687123456'], ['3646', '3646'],
  ])('%s is %s', (text, value) => expect(told(readPhone(text))).toEqual([value]));
  it.each([['sur place', null, 'PHONE_UNREADABLE'], ['12', null, 'PHONE_UNREADABLE'], ['0180059880 / 0612345678', '+33180059880', 'PHONE_FIRST_KEPT']])('%j gives %j and says %s', (text, value, code) => expect(told(readPhone(text))).toEqual([value, code]));
});

describe('addresses of the net', () => {
  it('keeps e-mail addresses and tells the rest', () => expect(told(readEmails('a@b.fr|x@y.org;contact at c.fr'))).toEqual([['a@b.fr', 'x@y.org'], 'EMAIL_UNREADABLE', 'EMAIL_UNREADABLE', 'EMAIL_UNREADABLE']));
  it.each([
    ['www.forge.fr', ['https://www.forge.fr']], ['http://forge.fr/a;b', ['http://forge.fr/a;b']], ['https://a.fr|https://b.fr', ['https://a.fr', 'https://b.fr']], ['https://a.fr;https://b.fr', ['https://a.fr', 'https://b.fr']],
  ])('%s is %j', (text, values) => expect(told(readWebsites('site_web', text))).toEqual([values]));
  it.each(['javascript:alert(1)', 'https://', 'data:text/html,x', 'https://forge', 'en cours', 'https://a@b.fr'])('%s is left out', (text) => expect(told(readWebsites('site_web', text))).toEqual([[], 'WEBSITE_UNREADABLE']));
});

describe('date', () => {
  it.each([['2024-04-02', '2024-04-02'], ['2024-04-02T10:00:00Z', '2024-04-02']])('%s is %s', (text, value) => expect(told(readDate(text))).toEqual([value]));
  it.each([['02/04/2024', '2024-04-02', 'DATE_TURNED'], ['2024-02-30', null, 'DATE_UNREADABLE'], ['hier', null, 'DATE_UNREADABLE'], ['', null, 'DATE_MISSING']])('%j gives %j and says %s', (text, value, code) => expect(told(readDate(text))).toEqual([value, code]));
});

describe('summary', () => {
  it('stays as it is up to 280 characters', () => expect(told(readSummary('x'.repeat(280), 'y'))).toEqual([{ summary: 'x'.repeat(280), description: 'y' }]));
  it('is cut at a word and kept whole in the description', () => {
    const long = 'mot '.repeat(100).trim();
    const [value, code] = told(readSummary(long, 'Détail.')) as [{ summary: string; description: string }, string];
    expect(code).toBe('SUMMARY_CUT');
    expect(value.summary.length).toBeLessThanOrEqual(280);
    expect(value.summary).toMatch(/ mot…$/);
    expect(value.description).toBe(`${long}\n\nDétail.`);
  });
});

describe('opening hours', () => {
  it.each(['Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00', '24/7', 'Mo-Fr 09:00-12:00; PH off', 'Mo[1] 09:00-12:00'])('takes %s as it is', (text) => expect(told(readHours(text))).toEqual([text]));
  it.each([
    ['lundi au vendredi 9h-12h 14h-17h30', 'Mo-Fr 09:00-12:00,14:00-17:30'],
    ['Du lundi au vendredi : 9h à 12h et de 14h à 18h', 'Mo-Fr 09:00-12:00,14:00-18:00'],
    ['Lundi : 9h-12h ; Mardi : 14h-18h', 'Mo 09:00-12:00; Tu 14:00-18:00'],
    ['lundi, mercredi 08:30-12:00, samedi fermé', 'Mo,We 08:30-12:00; Sa off'],
    ['14h-18h', '14:00-18:00'],
  ])('converts %j', (text, hours) => expect(told(readHours(text))).toEqual([hours, 'HOURS_CONVERTED']));
  it('tidies what is meant for certain', () => expect(told(readHours('Mo-Fr 9-12'))).toEqual(['Mo-Fr 09:00-12:00', 'HOURS_TIDIED']));
  it.each(['sur rendez-vous', 'Mo-Fr 25:00-30:00', 'lundi sauf vacances 9h-12h', 'lundi matin', 'Mo 09:00-', '1er et 3e mardi du mois 9h-12h', 'n’importe quoi'])('leaves %j out', (text) => expect(told(readHours(text))).toEqual([null, 'HOURS_UNREADABLE']));
  it('does not take English hours for French', () => expect(frenchHours('Mo-Fr 09:00-12:00')).toBeNull());
});

describe('position', () => {
  const besancon = { territory: 'METROPOLE' as const, centre: { latitude: 47.24, longitude: 6.02 } };
  it.each([
    ['47.2378', '6.0241', [{ latitude: 47.2378, longitude: 6.0241 }]], ['47,2378', '6,0241', [{ latitude: 47.2378, longitude: 6.0241 }]],
    ['', '', [null, 'POSITION_MISSING']], ['0', '0', [null, 'POSITION_MISSING']], ['47.2', '', [null, 'POSITION_UNREADABLE']], ['N 47°', 'E 6°', [null, 'POSITION_UNREADABLE']],
  ])('reads %j %j', (latitude, longitude, outcome) => expect(told(readCoordinates(latitude, longitude))).toEqual(outcome));
  it.each([
    ['where it should be', 47.2, 6.0, besancon, [{ latitude: 47.2, longitude: 6.0 }]],
    ['exchanged', 6.0, 47.2, besancon, [{ latitude: 47.2, longitude: 6.0 }, 'POSITION_SWAPPED']],
    ['far from its commune', 43.5, 5.4, besancon, [{ latitude: 43.5, longitude: 5.4 }, 'POSITION_FAR']],
    ['in Berlin', 52.5, 13.4, besancon, ['REJECTED', 'POSITION_OUTSIDE']],
    ['in Guadeloupe for a commune of the mainland', 16.24, -61.54, besancon, ['REJECTED', 'POSITION_ELSEWHERE']],
    ['in Lambert 93', 6_688_000, 927_000, besancon, ['REJECTED', 'POSITION_PROJECTED']],
    ['exchanged in Réunion', 55.45, -20.88, { territory: '974' as const, centre: null }, [{ latitude: -20.88, longitude: 55.45 }, 'POSITION_SWAPPED']],
    ['without a commune', 47.2, 6.0, { territory: null, centre: null }, [{ latitude: 47.2, longitude: 6.0 }]],
  ])('judges a place %s', (_what, latitude, longitude, facts, outcome) => expect(told(judgePosition({ latitude, longitude }, facts))).toEqual(outcome));
});
