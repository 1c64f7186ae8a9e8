import { expect, it } from '@jest/globals';
import { type Looked, readLooked, writeLooked } from './equipment-url.ts';

it('keeps in the address what is looked at, and nothing else', () => {
  const looked: Looked = { place: 'la-forge', category: 'COMPUTER', status: 'OUT_OF_SERVICE', space: 'none', todo: true, retired: true, text: 'écran' };
  expect(readLooked(writeLooked(looked))).toEqual(looked);
  expect(writeLooked(readLooked(new URLSearchParams('type=FUSEE&etat=VIVANT&a-faire=peut-etre'))).toString()).toBe('');
});
