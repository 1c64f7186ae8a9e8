import { expect, it } from '@jest/globals';
import { textIn } from './notice.presenter.ts';

const text = (language: 'fr' | 'ar', direction: 'ltr' | 'rtl') => ({ language, direction, lines: [language] });
const texts = [text('fr', 'ltr'), text('ar', 'rtl')];

it('is the text of the language, the French one where there is none, and nothing where there is neither', () => {
  expect(textIn({ texts }, 'ar')).toMatchObject({ language: 'ar', direction: 'rtl' });
  expect(textIn({ texts }, 'uk')).toMatchObject({ language: 'fr', lines: ['fr'] });
  expect(textIn({ texts: [] }, 'en').lines).toEqual([]);
});
