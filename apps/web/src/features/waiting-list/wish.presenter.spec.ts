import { createMessages, type Locale } from '@escale/messages';
import { describe, expect, test } from '@jest/globals';
import { aheadInWords, whatInWords, whenInWords } from './wish.presenter.ts';

const words = (locale: Locale) => ({ t: createMessages(locale).t, locale });
const fr = words('fr');
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F]/g, ' ');
const NEED = { offer: null, module: null, category: 'VR_HEADSET', aroundLabel: 'Vesoul', withinKm: 30 } as const;
const WHEN = { fromDay: '2035-03-13', toDay: '2035-03-16', weekdays: [], earliest: null, latest: null } as const;

describe('what somebody waits for', () => {
  test.each([
    ['an offer of a place', { ...NEED, offer: { id: 'o', titleFr: 'Séance VR', titleEn: 'VR session', place: { id: 'p', name: 'La Forge' } } }, 'Séance VR, à La Forge'],
    ['a kind of equipment around a point', NEED, 'Casque VR, à 30 km autour de Vesoul'],
    ['a module around a point', { ...NEED, category: null, module: { id: 'm', titleFr: 'Souder en position', titleEn: 'Positional welding' } }, 'Souder en position, à 30 km autour de Vesoul'],
  ])('is said in one phrase: %s', (_, wish, said) => {
    expect(plain(whatInWords(wish, fr))).toBe(said);
  });
});

describe('when it would suit', () => {
  test.each([
    ['days', WHEN, 'du mardi 13 mars au vendredi 16 mars'],
    ['one day', { ...WHEN, toDay: '2035-03-13' }, 'le mardi 13 mars'],
    ['weekdays and hours', { ...WHEN, weekdays: ['TUESDAY', 'FRIDAY'] as const, earliest: '14:00', latest: '18:00' }, 'du mardi 13 mars au vendredi 16 mars, seulement mardi et vendredi, pas avant 14 h, fini à 18 h'],
  ])('is said with its days of the week: %s', (_, when, said) => {
    expect(plain(whenInWords({ ...when, weekdays: [...when.weekdays] }, fr))).toBe(said);
  });
});

describe('who is before', () => {
  test.each([
    [{ ahead: 0, priorityAhead: 0 }, 'Vous êtes en tête de la liste.'],
    [{ ahead: 1, priorityAhead: 0 }, 'Une personne est avant vous.'],
    [{ ahead: 3, priorityAhead: 1 }, '3 personnes sont avant vous, dont une prioritaire.'],
    [{ ahead: 3, priorityAhead: 2 }, '3 personnes sont avant vous, dont 2 prioritaires.'],
  ])('%j', (position, said) => {
    expect(plain(aheadInWords(position, fr.t))).toBe(said);
  });
});
