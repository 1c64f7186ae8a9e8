import { ok, refuse, type Result } from '../../kernel/index.ts';

/** The languages a safety notice may be written in; the screens have fewer. */
export const NOTICE_LANGUAGES = ['fr', 'en', 'es', 'pt', 'ar', 'uk'] as const;
export type NoticeLanguage = (typeof NOTICE_LANGUAGES)[number];
export const NOTICE_LANGUAGES_NEEDED: readonly NoticeLanguage[] = ['fr', 'en'];

/** Which way a language is written. */
export const noticeDirection = (language: NoticeLanguage): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr');

/** Texts per language; each line is one piece of advice, short enough to be read aloud. */
export type NoticeTexts = Readonly<Partial<Record<NoticeLanguage, string>>>;

/** One version of the notice, as it was published: it never changes. */
export type SafetyNotice = { readonly version: string; readonly publishedAt: Date; readonly texts: NoticeTexts };

/** What is kept of somebody who read it. Which situation concerns whom is asked of nobody, and has no place here (GDPR art. 9). */
export type NoticeAcknowledgement = { readonly version: string; readonly language: NoticeLanguage; readonly at: Date; readonly channel: 'WEB' | 'KIOSK' | 'DESK' };

export const NOTICE_LINES_MOST = 20;
export const NOTICE_LINE_LENGTH = 300;

/** The advice of a text, line by line, without empty lines. */
export const noticeLines = (text: string): readonly string[] => text.split('\n').map((line) => line.trim().replaceAll(/\s+/gu, ' ')).filter((line) => line !== '');

/** The text in a language; in French where it is not written in that one. */
export const noticeTextIn = ({ texts }: Pick<SafetyNotice, 'texts'>, language: NoticeLanguage): { readonly language: NoticeLanguage; readonly lines: readonly string[] } => {
  const text = texts[language];
  return text === undefined ? { language: 'fr', lines: noticeLines(texts.fr ?? '') } : { language, lines: noticeLines(text) };
};

/** The name of the version after this one: the year of publication and a number. Later versions always sort after earlier ones, whatever the clock says. */
export function nextNoticeVersion(latest: string, now: Date): string {
  const [year = 0, number = 0] = latest.split('-').map(Number);
  const next = now.getUTCFullYear() > year ? [now.getUTCFullYear(), 1] : number < 99 ? [year, number + 1] : [year + 1, 1];
  return `${String(next[0])}-${String(next[1]).padStart(2, '0')}`;
}

export const NOTICE_REFUSAL_CODES = ['CHANGED_MEANWHILE', 'IDEMPOTENCY_KEY_REUSED', 'LANGUAGE_MISSING', 'LINE_TOO_LONG', 'NOTHING_CHANGED', 'NOT_YOURS_TO_DECIDE', 'TOO_MANY_LINES'] as const;
export type NoticeRefusalCode = (typeof NOTICE_REFUSAL_CODES)[number];
export type NoticeRefusal = { readonly code: NoticeRefusalCode; readonly field?: string };

/** Texts as they are kept: tidy lines, and no language that says nothing. */
export const plainNotice = (texts: NoticeTexts): NoticeTexts =>
  Object.fromEntries(NOTICE_LANGUAGES.map((language) => [language, noticeLines(texts[language] ?? '').join('\n')] as const).filter(([, text]) => text !== ''));

export const sameNotice = (one: NoticeTexts, other: NoticeTexts): boolean => NOTICE_LANGUAGES.every((language) => one[language] === other[language]);

/** What is to be published after `current`: every needed language, each line short, something that differs. A language left empty is no longer offered. */
export function decideNotice(current: SafetyNotice, wish: NoticeTexts): Result<NoticeTexts, NoticeRefusal> {
  const written = plainNotice(wish);
  for (const language of NOTICE_LANGUAGES) {
    const lines = noticeLines(written[language] ?? '');
    const no = (code: NoticeRefusalCode) => refuse({ code, field: `texts.${language}` });
    if (lines.length === 0 && NOTICE_LANGUAGES_NEEDED.includes(language)) return no('LANGUAGE_MISSING');
    if (lines.length > NOTICE_LINES_MOST) return no('TOO_MANY_LINES');
    if (lines.some((line) => line.length > NOTICE_LINE_LENGTH)) return no('LINE_TOO_LONG');
  }
  return sameNotice(current.texts, written) ? refuse({ code: 'NOTHING_CHANGED', field: 'texts' }) : ok(written);
}
