import { expect, test } from '@jest/globals';
import { readLooked, writeLooked } from './planning-url.ts';

test.each([
  ['', { place: null, day: null, view: 'day', by: 'category', category: null, state: null, text: '' }],
  ['lieu=la-forge&jour=2035-03-14&vue=semaine&rangs=espaces&categorie=COMPUTER&etat=arrive&chercher=in%C3%A8s', { place: 'la-forge', day: '2035-03-14', view: 'week', by: 'space', category: 'COMPUTER', state: 'arrived', text: 'inès' }],
])('the address %j says what is looked at, and is written the same', (query, looked) => {
  expect(readLooked(new URLSearchParams(query))).toEqual(looked);
  expect(writeLooked(readLooked(new URLSearchParams(query))).toString()).toBe(query);
});

test('what nobody could have meant is left out', () => {
  expect(writeLooked(readLooked(new URLSearchParams('jour=2035-02-30&vue=an&categorie=X&etat=?&chercher='))).toString()).toBe('');
});
