import { expect, test } from '@jest/globals';
import { LOCALES } from '../locale.ts';
import { spellCode } from './spelling.ts';

const said = (code: string, locale: 'fr' | 'en') => spellCode(code, locale).map((group) => group.map(({ sign, word }) => `${sign} ${word}`));

test('a code is dictated in two groups of four, a word for every sign', () => {
  expect(said('K7M2-4QXP', 'fr')).toEqual([
    ['K Karine', '7 sept', 'M Marcel', '2 deux'],
    ['4 quatre', 'Q Quentin', 'X Xavier', 'P Pierre'],
  ]);
  expect(said('k0ya', 'en')).toEqual([['K Kilo', '0 zero', 'Y Yankee', 'A Alpha']]);
});

test.each(LOCALES)('every sign of a code has its own word in %s, which begins with it', (locale) => {
  const signs = spellCode('0123456789ABCDEFGHJKMNPQRSTVWXYZ', locale).flat();
  expect(signs).toHaveLength(32);
  expect(new Set(signs.map(({ word }) => word)).size).toBe(32);
  const plain = (word: string) => word.normalize('NFD').charAt(0);
  for (const { sign, word, digit } of signs) if (!digit) expect(plain(word)).toBe(sign);
});
