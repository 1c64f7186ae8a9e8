import fc from 'fast-check';
import { at } from '../../testing/builders.ts';
import { decideNotice, nextNoticeVersion, noticeDirection, noticeLines, type NoticeTexts, noticeTextIn, type SafetyNotice } from './safety-notice.ts';

const current: SafetyNotice = { version: '2026-01', publishedAt: at('2026-01-01T00:00:00Z'), texts: { fr: 'Asseyez-vous.\nArrêtez au premier malaise.', en: 'Sit down.\nStop at the first discomfort.', uk: 'Сядьте.' } };

describe('a safety notice', () => {
  it.each<[string, NoticeTexts, object]>([
    ['takes other words', { ...current.texts, fr: 'Restez assis.' }, { ok: true, value: { ...current.texts, fr: 'Restez assis.' } }],
    ['takes a language more', { ...current.texts, es: 'Siéntese.' }, { ok: true, value: { ...current.texts, es: 'Siéntese.' } }],
    ['lets a language go', { ...current.texts, uk: ' ' }, { ok: true, value: { fr: current.texts.fr, en: current.texts.en } }],
    ['tidies spaces and empty lines', { ...current.texts, en: ' Sit   down. \n\n Rest.' }, { ok: true, value: { ...current.texts, en: 'Sit down.\nRest.' } }],
    ['needs French', { en: 'Sit.' }, { ok: false, refusal: { code: 'LANGUAGE_MISSING', field: 'texts.fr' } }],
    ['needs English', { fr: 'Assis.', en: '\n' }, { ok: false, refusal: { code: 'LANGUAGE_MISSING', field: 'texts.en' } }],
    ['must differ', { ...current.texts, fr: `${current.texts.fr ?? ''}\n` }, { ok: false, refusal: { code: 'NOTHING_CHANGED', field: 'texts' } }],
    ['takes twenty lines', { ...current.texts, es: Array.from({ length: 20 }, (_, line) => `Línea ${String(line)}`).join('\n') }, { ok: true }],
    ['refuses one more', { ...current.texts, es: Array.from({ length: 21 }, () => 'Línea').join('\n') }, { ok: false, refusal: { code: 'TOO_MANY_LINES', field: 'texts.es' } }],
    ['refuses a line nobody hears to its end', { ...current.texts, pt: 'a'.repeat(301) }, { ok: false, refusal: { code: 'LINE_TOO_LONG', field: 'texts.pt' } }],
  ])('%s', (_sentence, wish, expected) => {
    expect(decideNotice(current, wish)).toMatchObject(expected);
  });

  it.each<[string, string, string]>([
    ['2026-01', '2026-11-30T00:00:00Z', '2026-02'],
    ['2026-09', '2026-11-30T00:00:00Z', '2026-10'],
    ['2026-07', '2027-01-01T00:00:00Z', '2027-01'],
    ['2027-03', '2026-01-01T00:00:00Z', '2027-04'],
    ['2026-99', '2026-12-31T00:00:00Z', '2027-01'],
  ])('after %s, on %s, comes %s', (latest, now, expected) => {
    expect(nextNoticeVersion(latest, at(now))).toBe(expected);
  });

  it('has versions that sort as they were published, whatever the clocks said', () => {
    fc.assert(
      fc.property(fc.array(fc.date({ min: at('2020-01-01T00:00:00Z'), max: at('2090-01-01T00:00:00Z'), noInvalidDate: true }), { maxLength: 150 }), (days) => {
        let latest = '2026-01';
        for (const day of days) {
          const next = nextNoticeVersion(latest, day);
          expect(next > latest && /^\d{4}-\d{2}$/.test(next)).toBe(true);
          latest = next;
        }
      }),
    );
  });

  it('is read in its language, in French where it is not written in that one, and from the right where that is how it is written', () => {
    expect(noticeTextIn(current, 'uk')).toEqual({ language: 'uk', lines: ['Сядьте.'] });
    expect(noticeTextIn(current, 'ar')).toEqual({ language: 'fr', lines: noticeLines(current.texts.fr ?? '') });
    expect([noticeDirection('ar'), noticeDirection('uk')]).toEqual(['rtl', 'ltr']);
  });
});
