import { describe, expect, test } from '@jest/globals';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { createMessages } from '../create-messages.ts';
import { formatMoment, formatTime, formatTimeRange } from '../index.ts';
import { resources } from '../resources.ts';
import { languageTag, type LearnerLanguage, SPOKEN_LANGUAGES } from './languages.ts';
import { speak, spokenWords } from './speak.ts';

type Tree = { readonly [key: string]: string | Tree };
const leaves = (tree: Tree, path: readonly string[] = []): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[[...path, key].join('.'), value] as [string, string]] : leaves(value, [...path, key])));
const names = (elements: readonly MessageFormatElement[]): readonly string[] =>
  elements.flatMap((element) => {
    if (element.type === TYPE.plural || element.type === TYPE.select) return [element.value, ...Object.values(element.options).flatMap((option) => names(option.value))];
    return element.type === TYPE.argument || element.type === TYPE.number ? [element.value] : [];
  });
const pluralsOf = (elements: readonly MessageFormatElement[]) => elements.flatMap((element) => (element.type === TYPE.plural ? [element] : []));
const argumentsOf = (text: string): string => [...new Set(names(parse(text)))].sort().join();
const source = new Map(leaves(resources.fr));
const plain = (text: string): string => text.replaceAll(/[\u00A0\u202F\u2066-\u2069]/g, ' ');

const LEARNERS: readonly LearnerLanguage[] = ['es', 'pt', 'ar', 'uk'];

test('each language of kiosks is one of the six', () => {
  expect(SPOKEN_LANGUAGES).toEqual(['fr', 'en', ...LEARNERS]);
});

describe.each(LEARNERS)('what is said in %s', (language) => {
  const words = async () => leaves(await spokenWords(language));

  test('has every key, and none besides', async () => {
    const keys = (await words()).map(([key]) => key);
    expect(keys).toEqual(leaves((await spokenWords('es')) as unknown as Tree).map(([key]) => key));
    expect(keys.filter((key) => !source.has(key))).toEqual([]);
    // What a learner meets is said whole.
    for (const whole of ['kiosk', 'kioskArrivals', 'kioskHandBack', 'kioskSign'] as const) expect(keys.filter((key) => key.startsWith(`${whole}.`)).sort()).toEqual([...source.keys()].filter((key) => key.startsWith(`${whole}.`)).sort());
  });

  test('needs the same values as the French sentence', async () => {
    expect((await words()).filter(([key, text]) => argumentsOf(text) !== argumentsOf(source.get(key) ?? '')).map(([key]) => key)).toEqual([]);
  });

  test('is said for each count its grammar knows', async () => {
    const messages = createMessages('fr');
    await speak(messages, language);
    const say = messages.t as unknown as (key: string, values: Record<string, unknown>) => string;
    for (const [key, text] of await words()) {
      for (const count of [0, 1, 2, 5, 12, 101]) {
        const values = Object.fromEntries([...new Set(names(parse(text)))].map((name) => [name, count]));
        const said = say(key.replace('.', ':'), values);
        expect(said).not.toMatch(/[{}#]/u);
        expect(said.trim()).not.toBe('');
        expect(said).not.toBe(key);
      }
    }
  });

  test('has an own form for each case of its plurals', async () => {
    const cases = new Intl.PluralRules(languageTag(language)).resolvedOptions().pluralCategories;
    expect(cases).toContain('other');
    const plurals = (await words()).flatMap(([, text]) => parse(text).flatMap((element) => (element.type === TYPE.plural ? [Object.keys(element.options)] : [])));
    expect(plurals.length).toBeGreaterThan(10);
    for (const options of plurals) expect(options.filter((option) => !option.startsWith('=') && !cases.includes(option as Intl.LDMLPluralRule))).toEqual([]);
  });

  test('where a number is said, says it in every case that whole numbers have, zero perhaps by itself', async () => {
    const rules = new Intl.PluralRules(languageTag(language));
    const cases = new Set(Array.from({ length: 200 }, (_, count) => rules.select(count)));
    const short = (await words()).flatMap(([key, text]) =>
      pluralsOf(parse(text))
        .filter(({ options }) => Object.values(options).some(({ value }) => value.some(({ type }) => type === TYPE.pound)))
        .flatMap(({ options }) => [...cases].filter((which) => options[which] === undefined && !(which === 'zero' && options['=0'] !== undefined)).map((which) => `${key}: ${which}`)),
    );
    expect(short).toEqual([]);
    expect(cases.size).toBe({ es: 2, pt: 2, ar: 6, uk: 3 }[language]);
  });

  test('is calm, and has no doubled space', async () => {
    expect((await words()).filter(([, text]) => /!|'|\s{2}|^\s|\s$/u.test(text))).toEqual([]);
  });
});

test('an instance speaks a learner’s language, says in French what it has no words for, and comes back', async () => {
  const messages = createMessages('fr');
  await speak(messages, 'ar');
  expect(messages.t('kiosk:welcome.title')).toBe('مرحبًا.');
  expect(messages.t('search:title')).toBe(resources.fr.search.title);
  await speak(messages, 'en');
  expect(messages.t('kiosk:welcome.title')).toBe('Hello.');
});

test.each<[LearnerLanguage, string, RegExp]>([
  ['es', '14:30', /^martes, 2 de junio.* 14:30$/],
  ['pt', '14:30', /^terça-feira, 2 de junho.* 14:30$/],
  ['ar', '2:30 م', /الثلاثاء.*2.*يونيو.*2:30 م/],
  ['uk', '14:30', /^вівторок,? 2 червня.* 14:30$/],
])('hours and days in %s are written as that language does, in figures that are on the labels', (language, time, moment) => {
  const at = new Date('2026-06-02T12:30:00Z');
  expect(plain(formatTime(at, 'Europe/Paris', language))).toBe(time);
  expect(plain(formatMoment(at, 'Europe/Paris', language))).toMatch(moment);
});

test.each<[LearnerLanguage, string, RegExp]>([
  ['es', '9:00–12:30', /^martes, 2 de junio, 9:00–12:30$/],
  ['pt', '09:00–12:30', /^terça-feira, 2 de junho, 09:00–12:30$/],
  ['ar', '9:00 ص – 12:30 م', /الثلاثاء.*2.*يونيو.*9:00 ص – 12:30 م/],
  ['uk', '09:00–12:30', /^вівторок,? 2 червня.* 09:00–12:30$/],
])('from when to when, in %s, by the clocks of the place', (language, range, whole) => {
  const [start, end] = ['2026-06-02T07:00:00Z', '2026-06-02T10:30:00Z'];
  const flat = (text: string) => plain(text).replaceAll(/\u2009/g, ' ').replaceAll(/(?<=\d) – (?=\d)/g, '–');
  expect(flat(formatTimeRange(start, end, 'Europe/Paris', language, { withoutDay: true }))).toBe(range);
  expect(flat(formatTimeRange(start, end, 'Europe/Paris', language))).toMatch(whole);
});
