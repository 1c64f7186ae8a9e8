import { expect, test } from '@jest/globals';
import { createMessages } from './create-messages.ts';
import { resolveLocale } from './locale.ts';

test.each([
  ['fr-FR,fr;q=0.9,en;q=0.8', 'fr'],
  ['en-GB,en;q=0.9', 'en'],
  ['de-DE,de;q=0.9,en;q=0.5,fr;q=0.1', 'en'],
  ['en;q=0.3,fr;q=0.9', 'fr'],
  ['en;q=0', 'fr'],
  ['de', 'fr'],
  ['', 'fr'],
  [null, 'fr'],
  [undefined, 'fr'],
  [['pt-BR', 'en-US'], 'en'],
])('%j is answered in %s', (accept, locale) => {
  expect(resolveLocale(accept)).toBe(locale);
});

test('messages are ready at once and switch language', async () => {
  const messages = createMessages('fr');
  expect(messages.t('search:results.summary', { places: 14, slots: 1 })).toBe('14 lieux, 1 créneau libre');
  await messages.changeLanguage('en');
  expect(messages.t('search:results.summary', { places: 1, slots: 32 })).toBe('1 place, 32 free slots');
});

test('two instances do not disturb each other', () => {
  const [french, english] = [createMessages('fr'), createMessages('en')];
  expect([french.t('back'), english.t('back')]).toEqual(['Retour', 'Back']);
});

test('thousands are written as the language does', () => {
  expect(createMessages('fr').t('words:places', { count: 1200 })).toBe('1\u202F200 lieux');
});
