import { describe, expect, test } from '@jest/globals';
import { formatLocalTime, formatTime } from './clock.ts';
import { daysFromNow, formatDay, formatMonth, formatNearDay, formatShortDay } from './day.ts';
import { formatCount, formatDistance, formatDuration } from './quantity.ts';
import { formatMoment, formatSlot, formatTimeRange, type RangeOptions } from './time-range.ts';

const plain = (text: string): string => text.replace(/[\u00A0\u202F]/gu, ' ');

describe('time ranges', () => {
  const REUNION = 'Indian/Reunion';
  test.each<[start: string, end: string, zone: string, options: RangeOptions, fr: string, en: string]>([
    ['2024-03-14T13:00Z', '2024-03-14T14:00Z', 'Europe/Paris', {}, 'jeudi 14 mars, de 14 h à 15 h', 'Thursday 14 March, 2 pm to 3 pm'],
    ['2024-03-14T13:30Z', '2024-03-14T15:05Z', 'Europe/Paris', {}, 'jeudi 14 mars, de 14 h 30 à 16 h 05', 'Thursday 14 March, 2:30 pm to 4:05 pm'],
    ['2024-03-14T10:00Z', '2024-03-14T11:00Z', REUNION, { readerZone: 'Europe/Paris' }, 'jeudi 14 mars, de 14 h à 15 h (heure de La Réunion)', 'Thursday 14 March, 2 pm to 3 pm (Réunion time)'],
    ['2024-03-14T10:00Z', '2024-03-14T11:00Z', REUNION, { readerZone: 'Indian/Mauritius' }, 'jeudi 14 mars, de 14 h à 15 h', 'Thursday 14 March, 2 pm to 3 pm'],
    ['2024-03-14T13:00Z', '2024-03-14T14:00Z', 'Europe/Paris', { readerZone: 'Europe/Brussels' }, 'jeudi 14 mars, de 14 h à 15 h', 'Thursday 14 March, 2 pm to 3 pm'],
    // The reader is a day behind the place: the day said is the place's.
    ['2024-03-14T22:00Z', '2024-03-14T23:00Z', 'Pacific/Noumea', { readerZone: 'Pacific/Tahiti' }, 'vendredi 15 mars, de 9 h à 10 h (heure de la Nouvelle-Calédonie)', 'Friday 15 March, 9 am to 10 am (New Caledonia time)'],
    ['2024-03-14T21:00Z', '2024-03-14T23:00Z', 'Europe/Paris', {}, 'jeudi 14 mars, de 22 h à minuit', 'Thursday 14 March, 10 pm to midnight'],
    ['2024-03-14T21:00Z', '2024-03-15T01:00Z', 'Europe/Paris', {}, 'du jeudi 14 mars, 22 h, au vendredi 15 mars, 2 h', 'Thursday 14 March, 10 pm, to Friday 15 March, 2 am'],
    ['2024-03-14T11:00Z', '2024-03-14T12:00Z', 'Europe/Paris', { withoutDay: true }, 'de 12 h à 13 h', 'noon to 1 pm'],
    ['2026-05-01T07:00Z', '2026-05-01T08:00Z', 'Europe/Paris', { year: true }, 'vendredi 1er mai 2026, de 9 h à 10 h', 'Friday 1 May 2026, 9 am to 10 am'],
    // The night the clocks go forward (2 h is 3 h) and back (3 h is 2 h again).
    ['2024-03-31T00:30Z', '2024-03-31T01:30Z', 'Europe/Paris', {}, 'dimanche 31 mars, de 1 h 30 à 3 h 30', 'Sunday 31 March, 1:30 am to 3:30 am'],
    ['2024-10-27T00:30Z', '2024-10-27T01:30Z', 'Europe/Paris', {}, 'dimanche 27 octobre, de 2 h 30 à 2 h 30', 'Sunday 27 October, 2:30 am to 2:30 am'],
    // Marquesas are half an hour off; Saint-Pierre has its own summer time.
    ['2024-07-14T18:30Z', '2024-07-14T19:30Z', 'Pacific/Marquesas', {}, 'dimanche 14 juillet, de 9 h à 10 h', 'Sunday 14 July, 9 am to 10 am'],
    ['2024-07-15T12:00Z', '2024-07-15T13:00Z', 'America/Miquelon', {}, 'lundi 15 juillet, de 10 h à 11 h', 'Monday 15 July, 10 am to 11 am'],
    ['2024-12-16T12:00Z', '2024-12-16T13:00Z', 'America/Miquelon', {}, 'lundi 16 décembre, de 9 h à 10 h', 'Monday 16 December, 9 am to 10 am'],
  ])('%s to %s in %s %j', (start, end, zone, options, fr, en) => {
    expect(plain(formatTimeRange(start, end, zone, 'fr', options))).toBe(fr);
    expect(plain(formatTimeRange(new Date(start), new Date(end), zone, 'en', options))).toBe(en);
  });

  test('numbers stay with their unit', () => {
    expect(formatTime('2024-03-14T13:30Z', 'Europe/Paris', 'fr')).toBe('14\u00A0h\u00A030');
    expect(formatTime('2024-03-14T13:30Z', 'Europe/Paris', 'en')).toBe('2:30\u00A0pm');
  });

  test('moments and slots', () => {
    expect(plain(formatMoment('2024-03-14T10:00Z', REUNION, 'fr', { readerZone: 'Europe/Paris' }))).toBe('jeudi 14 mars à 14 h (heure de La Réunion)');
    expect(plain(formatSlot('2024-03-14T13:30Z', 'Europe/Paris', 'fr'))).toBe('jeu 14 h 30');
    expect(plain(formatSlot('2024-03-14T13:30Z', 'Europe/Paris', 'en'))).toBe('Thu 2:30 pm');
  });
});

describe('days', () => {
  test('a local day is the same everywhere', () => {
    for (const zone of ['Pacific/Tahiti', 'Europe/Paris', 'Pacific/Wallis']) expect(formatDay('2026-11-26', zone, 'fr')).toBe('jeudi 26 novembre');
  });

  test('an instant is read in the zone', () => {
    expect(formatDay('2026-11-26T23:30Z', 'Europe/Paris', 'fr')).toBe('vendredi 27 novembre');
    expect([formatMonth('2026-12-01', 'Pacific/Tahiti', 'fr'), formatMonth('2026-12-01', 'UTC', 'en')]).toEqual(['décembre 2026', 'December 2026']);
    expect(formatDay('2026-11-26T23:30Z', 'America/Cayenne', 'fr')).toBe('jeudi 26 novembre');
  });

  test('today and tomorrow are those of the zone', () => {
    const now = '2026-11-26T23:30Z';
    expect(formatNearDay('2026-11-27', now, 'Europe/Paris', 'fr')).toBe('aujourd’hui');
    expect(formatNearDay('2026-11-27', now, 'America/Cayenne', 'en')).toBe('tomorrow');
    expect(formatNearDay('2026-11-30', now, 'Europe/Paris', 'fr')).toBe('lundi 30 novembre');
    expect(daysFromNow('2026-03-30', '2026-03-28T12:00Z', 'Europe/Paris')).toBe(2);
  });

  test('the first of the month is ordinal in French', () => {
    expect(formatShortDay('2026-05-01', 'Europe/Paris', 'fr')).toBe('ven. 1er mai');
  });

  test('text that is no instant is refused', () => {
    expect(() => formatTime('jeudi', 'Europe/Paris', 'fr')).toThrow(RangeError);
    expect(() => formatLocalTime('midi', 'fr')).toThrow(RangeError);
  });
});

test.each([
  [0, '50 m', '50 m'],
  [0.347, '350 m', '350 m'],
  [0.99, '1 km', '1 km'],
  [1.24, '1,2 km', '1.2 km'],
  [9.97, '10 km', '10 km'],
  [14.4, '14 km', '14 km'],
  [9213, '9 213 km', '9,213 km'],
])('%d km away', (km, fr, en) => {
  expect([plain(formatDistance(km, 'fr')), plain(formatDistance(km, 'en'))]).toEqual([fr, en]);
});

test.each([
  [30, '30 min', '30 min'],
  [60, '1 h', '1 h'],
  [90, '1 h 30', '1 h 30 min'],
  [125, '2 h 05', '2 h 05 min'],
])('%d minutes', (minutes, fr, en) => {
  expect([plain(formatDuration(minutes, 'fr')), plain(formatDuration(minutes, 'en'))]).toEqual([fr, en]);
});

test('counts', () => {
  expect(formatCount(1200, 'fr')).toBe('1\u202F200');
  expect(formatCount(1200, 'en')).toBe('1,200');
});
