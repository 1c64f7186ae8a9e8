import { describe, expect, it } from '@jest/globals';
import { blamed, draftOf, faultOf, languagesGone, sentOf, shownAs } from './notices.presenter.ts';

const text = (language: 'fr' | 'en' | 'ar', lines: string[]) => ({ language, direction: language === 'ar' ? 'rtl' : 'ltr', lines });
const current = { version: '2026-01', publishedAt: '2026-01-01T00:00:00Z', texts: [text('fr', ['Asseyez-vous.', 'Reposez-vous.']), text('en', ['Sit down.']), text('ar', ['اجلس.'])] };
const draft = draftOf(current);

describe('a new version of the notice', () => {
  it('starts from the published one, a line for each piece of advice', () => {
    expect(draft).toEqual({ fr: 'Asseyez-vous.\nReposez-vous.', en: 'Sit down.', es: '', pt: '', ar: 'اجلس.', uk: '' });
    expect(faultOf(current, draft)).toMatchObject({ code: 'NOTHING_CHANGED' });
  });

  it('is published once it says something else, and names the language to mend before', () => {
    expect(faultOf(current, { ...draft, fr: 'Restez assis.' })).toBeNull();
    const fault = faultOf(current, { ...draft, en: ' ' });
    expect(fault).toMatchObject({ code: 'LANGUAGE_MISSING' });
    expect(fault && blamed(fault)).toBe('en');
    expect(blamed({ field: 'texts' })).toBeNull();
  });

  it('is shown as it would be read, and sent with the languages that say something', () => {
    const written = { ...draft, ar: '\n', uk: ' Сидіть. \n\n Відпочиньте. ' };
    expect(shownAs({ ...draft, fr: '' }).texts.map(({ language, direction }) => [language, direction])).toEqual([['en', 'ltr'], ['ar', 'rtl']]);
    expect(sentOf(written)).toEqual([{ language: 'fr', text: 'Asseyez-vous.\nReposez-vous.' }, { language: 'en', text: 'Sit down.' }, { language: 'uk', text: 'Сидіть.\nВідпочиньте.' }]);
    expect(languagesGone(current, written)).toEqual(['ar']);
  });
});
