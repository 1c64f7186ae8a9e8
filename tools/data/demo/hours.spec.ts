import { describe, expect, it } from '@jest/globals';
import OpeningHours from 'opening_hours';
import { EARLY_HOURS, HOURS, LONG_HOURS } from './hours.mjs';

const ALL = [...HOURS, ...EARLY_HOURS, LONG_HOURS];
const BESANCON = { lat: 47.24, lon: 6.02, address: { country_code: 'fr', state: '' } };

describe('opening hours', () => {
  it('parse as OSM opening_hours without a warning', () => {
    for (const { text } of ALL) {
      const parsed = new OpeningHours(text, BESANCON);
      expect([text, parsed.getWarnings()]).toEqual([text, []]);
    }
    expect(new Set(ALL.map(({ text }) => text)).size).toBeGreaterThan(12);
  });

  it('mean the week that goes with them', () => {
    for (const { text, week, summerWeek } of ALL) {
      const parsed = new OpeningHours(text, BESANCON);
      for (const [monday, expected] of [[new Date(2026, 2, 16), week], [new Date(2026, 6, 20), summerWeek ?? week]] as const) {
        expected.forEach((spans, d) => {
          const from = new Date(monday.getFullYear(), monday.getMonth(), monday.getDate() + d);
          const to = new Date(from.getFullYear(), from.getMonth(), from.getDate() + 1);
          const found = parsed.getOpenIntervals(from, to).map(([a, b]) => [a.getHours() * 60 + a.getMinutes(), b.getHours() * 60 + b.getMinutes()]);
          expect([text, d, found]).toEqual([text, d, spans.map((s) => [...s])]);
        });
      }
    }
  });
});
