import { WEEKDAYS } from '@escale/domain';
import { expect, test } from '@jest/globals';
import { hoursInWords, hoursLines, type OpeningDayFacts } from './hours.ts';

const plain = (text: string): string => text.replace(/[\u00A0\u202F]/gu, ' ');

/** A week from Monday 7 December 2026; one entry per weekday, as "09:00-12:00 14:00-18:00". */
const week = (hours: readonly string[]): OpeningDayFacts[] =>
  hours.map((text, index) => ({
    day: `2026-12-${String(7 + index).padStart(2, '0')}`,
    weekday: WEEKDAYS[index % 7] ?? 'MONDAY',
    intervals: text === '' ? [] : text.split(' ').map((range) => ({ opens: range.slice(0, 5), closes: range.slice(6) })),
  }));

const DAY = '09:00-12:00 14:00-18:00';

test.each([
  [[DAY, DAY, DAY, DAY, DAY, '09:00-12:00', ''], 'Du lundi au vendredi, de 9 h à 12 h et de 14 h à 18 h · le samedi, de 9 h à 12 h · fermé le dimanche', 'Monday to Friday, 9 am to noon and 2 pm to 6 pm · Saturday, 9 am to noon · closed on Sunday'],
  [[DAY, '', DAY, '', DAY, '', ''], 'Le lundi, le mercredi et le vendredi, de 9 h à 12 h et de 14 h à 18 h · fermé le mardi, le jeudi, le samedi et le dimanche', 'Monday, Wednesday and Friday, 9 am to noon and 2 pm to 6 pm · closed on Tuesday, Thursday, Saturday and Sunday'],
  [['', DAY, DAY, DAY, DAY, DAY, ''], 'Du mardi au samedi, de 9 h à 12 h et de 14 h à 18 h · fermé le lundi et le dimanche', 'Tuesday to Saturday, 9 am to noon and 2 pm to 6 pm · closed on Monday and Sunday'],
  [Array(7).fill('08:30-20:00') as string[], 'Tous les jours, de 8 h 30 à 20 h', 'Every day, 8:30 am to 8 pm'],
  [Array(7).fill('00:00-24:00') as string[], 'Tous les jours, 24 h sur 24', 'Every day, all day and night'],
  [Array(7).fill('18:00-24:00') as string[], 'Tous les jours, de 18 h à minuit', 'Every day, 6 pm to midnight'],
  [Array(7).fill('') as string[], 'Fermé toute la semaine', 'Closed all week'],
  [[], '', ''],
  // Eight days, the second Monday unlike the first.
  [[DAY, DAY, DAY, DAY, DAY, '', '', '10:00-12:00'], 'Du lundi au vendredi, de 9 h à 12 h et de 14 h à 18 h · fermé le samedi et le dimanche · lundi 14 décembre : de 10 h à 12 h', 'Monday to Friday, 9 am to noon and 2 pm to 6 pm · closed on Saturday and Sunday · Monday 14 December: 10 am to noon'],
])('%j', (hours, fr, en) => {
  expect(plain(hoursInWords(week(hours), 'fr'))).toBe(fr);
  expect(plain(hoursInWords(week(hours), 'en'))).toBe(en);
});

test('a public holiday stands apart and does not speak for its weekday', () => {
  const days = week([DAY, DAY, DAY, DAY, '', '', '']).map((day, index) => (index === 4 ? { ...day, holiday: 'Noël' } : day));
  expect(hoursLines(days, 'fr').map(plain)).toEqual(['du lundi au jeudi, de 9 h à 12 h et de 14 h à 18 h', 'fermé le samedi et le dimanche', 'vendredi 11 décembre (jour férié : Noël) : fermé']);
});

test('the order of the days given does not matter', () => {
  const days = week([DAY, DAY, DAY, DAY, DAY, '', '']);
  expect(hoursInWords([...days.slice(3), ...days.slice(0, 3)], 'fr')).toBe(hoursInWords(days, 'fr'));
});
