import { describe, expect, test } from '@jest/globals';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { createMessages } from './create-messages.ts';
import { LOCALES, type Locale } from './locale.ts';
import { resources } from './resources.ts';

type Tree = { readonly [key: string]: string | Tree };
const leaves = (tree: Tree, path: readonly string[] = []): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[[...path, key].join('.'), value] as [string, string]] : leaves(value, [...path, key])));

const messages = (locale: Locale): [key: string, text: string][] =>
  Object.entries(resources[locale]).flatMap(([namespace, tree]) => leaves(tree).map(([key, text]) => [`${namespace}:${key}`, text] as [string, string]));

const values = (elements: readonly MessageFormatElement[]): Map<string, 'number' | 'text'> => {
  const found = new Map<string, 'number' | 'text'>();
  for (const element of elements) {
    if (element.type === TYPE.argument && !found.has(element.value)) found.set(element.value, 'text');
    if (element.type === TYPE.number) found.set(element.value, 'number');
    if (element.type === TYPE.plural || element.type === TYPE.select) {
      found.set(element.value, element.type === TYPE.plural ? 'number' : 'text');
      for (const option of Object.values(element.options)) for (const [name, kind] of values(option.value)) if (!found.has(name)) found.set(name, kind);
    }
  }
  return found;
};

const valuesOf = (text: string): Map<string, 'number' | 'text'> => values(parse(text));
const BANNED = { fr: /erreur|invalide|soumett|occurrence|!/iu, en: /\berror|invalid|submit|occurrence|!/iu };

describe('both languages', () => {
  const english = new Map(messages('en'));

  test('have the same keys', () => {
    expect([...english.keys()]).toEqual(messages('fr').map(([key]) => key));
  });

  test('need the same values for the same sentence', () => {
    const names = (text: string): string[] => [...valuesOf(text).keys()].sort();
    const different = messages('fr').filter(([key, text]) => names(text).join() !== names(english.get(key) ?? '').join());
    expect(different).toEqual([]);
  });
});

describe.each(LOCALES)('every sentence in %s', (locale) => {
  const all = messages(locale);
  const say = createMessages(locale).t as unknown as (key: string, options: Record<string, unknown>) => string;

  test('is said with its values, for none, one and many', () => {
    for (const [key, text] of all) {
      for (const count of [0, 1, 2, 12]) {
        const sample = Object.fromEntries([...valuesOf(text)].map(([name, kind]) => [name, kind === 'number' ? count : `«${name}»`]));
        const said = say(key, sample);
        expect(said).not.toMatch(/[{}#]/u);
        expect(said.trim()).not.toBe('');
        expect(said).not.toBe(key);
      }
    }
  });

  test('has none of the words we do not say', () => {
    expect(all.filter(([, text]) => BANNED[locale].test(text))).toEqual([]);
  });

  test('has curly apostrophes and no double space', () => {
    expect(all.filter(([, text]) => /'|\s{2}|^\s|\s$/u.test(text))).toEqual([]);
  });
});

test('French marks are preceded by a space that does not break', () => {
  const loose = /[^\S\u00A0\u202F][;:!?»]|«[^\S\u00A0\u202F]|[^\s/0-9][;!?»]|[\p{L}\d}][:](?!\/\/)/u;
  const stripped = messages('fr').map(([key, text]) => [key, text.replace(/\{[^{}]*\}/gu, '0 ')] as const);
  expect(stripped.filter(([, text]) => loose.test(text))).toEqual([]);
});

test('a sentence without its value is a bug that shows', () => {
  expect(() => createMessages('fr').t('search:card.openUntil')).toThrow('card.openUntil');
});
