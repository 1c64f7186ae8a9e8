import { addDays, type LocalDay, localDay, WEEKDAYS, weekdayOf } from '@escale/domain';
import type { SearchSlotsInput } from '../../gql/graphql.ts';
import type { Dates, PartOfDay, Period, Search } from './search.ts';

const DAYS_AHEAD = 14;

/** Times of day of a place, `HH:MM`; a session that begins in the morning should also end in it, or nearly. */
const PARTS: Readonly<Record<PartOfDay, Pick<SearchSlotsInput, 'earliest' | 'latest'>>> = {
  morning: { latest: '12:30' },
  afternoon: { earliest: '12:00', latest: '18:00' },
  evening: { earliest: '17:00' },
};

/** The days of a period for a reader whose calendar shows `today`; weeks begin on Monday. */
export function daysOfPeriod(period: Period, today: LocalDay): Dates {
  const toSunday = WEEKDAYS.length - 1 - WEEKDAYS.indexOf(weekdayOf(today));
  switch (period) {
    case 'today':
      return { from: today, to: today };
    case 'tomorrow':
      return { from: addDays(today, 1), to: addDays(today, 1) };
    case 'thisWeek':
      return { from: today, to: addDays(today, toSunday) };
    case 'nextWeek':
      return { from: addDays(today, toSunday + 1), to: addDays(today, toSunday + 7) };
    case 'twoWeeks':
      return { from: today, to: addDays(today, DAYS_AHEAD - 1) };
  }
}

/** What is asked of the server for a search, on the day the reader asks. */
export function inputOf(search: Search, today: string): SearchSlotsInput {
  const { where } = search;
  const { from, to } = typeof search.when === 'string' ? daysOfPeriod(search.when, localDay(today)) : search.when;
  return {
    ...(where === null ? {} : where.kind === 'text' ? { text: where.text } : { near: { longitude: where.longitude, latitude: where.latitude } }),
    ...(search.withinKm === null ? {} : { withinKm: search.withinKm }),
    from,
    to,
    ...(search.partOfDay === null ? {} : PARTS[search.partOfDay]),
    ...(search.durationMinutes === null ? {} : { durationMinutes: search.durationMinutes }),
    people: search.people,
    ...(search.category === null ? {} : { category: search.category }),
    ...(search.moduleId === null ? {} : { moduleId: search.moduleId }),
    ...(search.access.length === 0 ? {} : { access: [...search.access] }),
    ...(search.helpLanguage === null ? {} : { helpLanguage: search.helpLanguage }),
    ...(search.age === null ? {} : { age: search.age }),
  };
}
