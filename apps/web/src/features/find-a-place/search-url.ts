import { EQUIPMENT_CATEGORIES, parseLocalDay } from '@escale/domain';
import { ACCESS_NEEDS, type Dates, FARTHEST_KM, MOST_PEOPLE, OPEN_SEARCH, type PartOfDay, type Period, type Search, type Where } from './search.ts';

const PERIOD_WORDS: Readonly<Record<Period, string>> = { twoWeeks: 'deux-semaines', today: 'aujourdhui', tomorrow: 'demain', thisWeek: 'semaine', nextWeek: 'semaine-prochaine' };
const PART_WORDS: Readonly<Record<PartOfDay, string>> = { morning: 'matin', afternoon: 'apres-midi', evening: 'soir' };
const LONGEST_TEXT = 120;
/** The server takes no longer search. */
const LONGEST_DAYS = 62;
const MS_PER_DAY = 86_400_000;

const keyOf = <Key extends string>(words: Readonly<Record<Key, string>>, word: string | null): Key | null =>
  (Object.keys(words) as Key[]).find((key) => words[key] === word) ?? null;

const oneOf = <Value extends string>(values: readonly Value[], text: string | null): Value | null => values.find((value) => value === text) ?? null;

const whole = (text: string | null, least: number, most: number): number | null => {
  if (text === null || !/^\d{1,4}$/.test(text)) return null;
  const value = Number(text);
  return value >= least && value <= most ? value : null;
};

const degrees = (text: string | null, most: number): number | null => {
  if (text === null || !/^-?\d{1,3}(\.\d{1,8})?$/.test(text)) return null;
  const value = Number(text);
  return Math.abs(value) <= most ? value : null;
};

function parseWhere(query: URLSearchParams): Where | null {
  const label = (query.get('ou') ?? '').trim().slice(0, LONGEST_TEXT);
  const [longitude, latitude] = [degrees(query.get('lon'), 180), degrees(query.get('lat'), 90)];
  if (longitude === null || latitude === null) return label === '' ? null : { kind: 'text', text: label };
  if (label !== '') return { kind: 'named', label, longitude, latitude };
  return { kind: query.get('centre') === 'carte' ? 'map' : 'here', longitude, latitude };
}

function parseWhen(text: string | null): Period | Dates {
  const [from, to, ...more] = (text ?? '').split('_');
  if (from !== undefined && to !== undefined && more.length === 0 && parseLocalDay(from) !== null && parseLocalDay(to) !== null) {
    const days = (Date.parse(to) - Date.parse(from)) / MS_PER_DAY;
    if (days >= 0 && days < LONGEST_DAYS) return { from, to };
  }
  return keyOf(PERIOD_WORDS, text) ?? OPEN_SEARCH.when;
}

/** Reads a search from an address; whatever cannot be understood is left open, never an obstacle. */
export function parseSearch(query: URLSearchParams): Search {
  const moduleId = query.get('module');
  const language = query.get('aide');
  return {
    where: parseWhere(query),
    withinKm: whole(query.get('km'), 1, FARTHEST_KM),
    when: parseWhen(query.get('quand')),
    partOfDay: keyOf(PART_WORDS, query.get('moment')),
    category: oneOf(EQUIPMENT_CATEGORIES, query.get('equipement')),
    moduleId: moduleId !== null && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(moduleId) ? moduleId : null,
    durationMinutes: whole(query.get('duree'), 5, 1440),
    people: whole(query.get('personnes'), 1, MOST_PEOPLE) ?? 1,
    age: whole(query.get('age'), 0, 120),
    access: ACCESS_NEEDS.filter((need) => (query.get('acces') ?? '').split(',').includes(need)),
    helpLanguage: language !== null && /^[a-z]{2,3}$/.test(language) ? language : null,
  };
}

// About a hundred metres: near enough to rank places, too vague to tell a door from a link that is passed on.
const vague = (degrees: number): string => String(Math.round(degrees * 1000) / 1000);

/** The address of a search; an open search has none, and the same search always has the same. */
export function printSearch(search: Search): URLSearchParams {
  const query = new URLSearchParams();
  const put = (name: string, value: string | number | null): void => {
    if (value !== null && value !== '') query.set(name, String(value));
  };
  const { where } = search;
  put('ou', where?.kind === 'text' ? where.text : where?.kind === 'named' ? where.label : null);
  if (where !== null && where.kind !== 'text') {
    put('lon', vague(where.longitude));
    put('lat', vague(where.latitude));
    put('centre', where.kind === 'map' ? 'carte' : null);
  }
  put('km', search.withinKm);
  put('quand', typeof search.when === 'string' ? (search.when === OPEN_SEARCH.when ? null : PERIOD_WORDS[search.when]) : `${search.when.from}_${search.when.to}`);
  put('moment', search.partOfDay === null ? null : PART_WORDS[search.partOfDay]);
  put('equipement', search.category);
  put('module', search.moduleId);
  put('duree', search.durationMinutes);
  put('personnes', search.people === 1 ? null : search.people);
  put('age', search.age);
  put('acces', search.access.join(','));
  put('aide', search.helpLanguage);
  return query;
}
