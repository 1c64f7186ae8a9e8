import { formatList, formatMoment, formatDay, languageTag, type Locale, type Translate } from '@escale/messages';
import type { Tone } from '@escale/ui';
import type { UnitStatus } from '../../gql/graphql.ts';
import type { Todo } from './facets.presenter.ts';
import type { FleetUnit, PastEvent, Plan, UnitsNo } from './facts.ts';

/** With what equipment is put into words: the language, and the clocks of the place. */
export type Reading = { readonly t: Translate; readonly locale: Locale; readonly timeZone: string };

const TONES: Record<UnitStatus, Tone> = {
  ENROLLED: 'warn', READY: 'ok', ALLOCATED: 'ok', HANDED_OUT: 'info', IN_SESSION: 'info', RETURNED: 'warn', SANITISING: 'warn', CHARGING: 'info', OUT_OF_SERVICE: 'no', OVERDUE: 'no', MISSING: 'no', IN_TRANSIT: 'info', RETIRED: 'info',
};
export const toneOf = (status: UnitStatus): Tone => TONES[status];

export const momentOf = (at: string, { timeZone, locale }: Reading): string => formatMoment(at, timeZone, locale);
export const dayOf = (day: string, { timeZone, locale }: Reading): string => formatDay(day, timeZone, locale, { year: true });

/** What an amount is written as: "549,90 €". */
export const amountOf = (cents: number, locale: Locale): string => new Intl.NumberFormat(languageTag(locale), { style: 'currency', currency: 'EUR' }).format(cents / 100);

/** Cents of an amount somebody typed; null where nothing was, `unreadable` where it is none. */
export function typedCents(text: string): number | null | 'unreadable' {
  const bare = text.replace(/[\s€\u00A0\u202F]/gu, '').replace(',', '.');
  if (bare === '') return null;
  return /^\d{1,7}(\.\d{1,2})?$/.test(bare) ? Math.round(Number(bare) * 100) : 'unreadable';
}

/** The tags that are acted on, a few by name: "TL0342-Q3-01 et TL0342-Q3-02", "12 équipements". */
export const whatOf = (units: readonly Pick<FleetUnit, 'tag'>[], { t, locale }: Pick<Reading, 't' | 'locale'>): string =>
  units.length <= 3 ? formatList(units.map(({ tag }) => tag), locale) : t('fleet:count', { count: units.length });

export function todoInWords(todo: Todo, reading: Reading): string {
  const { t } = reading;
  switch (todo.kind) {
    case 'late':
      return t('fleet:todo.late', { when: momentOf(todo.since, reading) });
    case 'check':
    case 'clean':
      return t(`fleet:todo.${todo.kind}`);
    case 'charge':
      return t('fleet:todo.charge', { percent: todo.percent });
    case 'blocking':
    case 'minor':
      return t(`fleet:todo.${todo.kind}`, { count: todo.count });
    case 'care':
    case 'careSoon':
      return t(`fleet:todo.${todo.kind}`, { title: todo.title });
    case 'warranty':
      return t('fleet:todo.warranty', { days: todo.days });
  }
}

export function batteryInWords({ unit, left, right }: { readonly unit: number; readonly left?: number | null; readonly right?: number | null }, t: Translate): string {
  const one = (value: number | null | undefined): string => (value == null ? '?' : t('fleet:facts.batteryOf', { unit: value }));
  return left == null && right == null ? t('fleet:facts.batteryOf', { unit }) : t('fleet:facts.batteryAll', { unit, left: one(left), right: one(right) });
}

/** How often a care comes back: "tous les 90 jours, toutes les 50 heures d’usage". */
export const rhythmOf = ({ everyDays, everyHours }: Plan, { t, locale }: Pick<Reading, 't' | 'locale'>): string =>
  formatList([...(everyDays == null ? [] : [t('fleet:care.days', { count: everyDays })]), ...(everyHours == null ? [] : [t('fleet:care.hours', { count: everyHours })])], locale);

/** What happened, as a sentence. */
export function eventInWords(event: PastEvent, reading: Reading): string {
  const { t, locale } = reading;
  const values = {
    battery: event.battery == null ? '' : batteryInWords(event.battery, t),
    version: event.firmware ?? '',
    reason: event.outageReason != null ? t(`fleet:outageReason.${event.outageReason}`) : event.retirementReason != null ? t(`fleet:retirementReason.${event.retirementReason}`) : '',
    place: event.toName ?? '',
    when: event.arrivesAt == null ? '' : momentOf(event.arrivesAt, reading),
    module: (locale === 'fr' ? event.moduleFr : event.moduleEn) ?? '',
    details: formatList((event.details ?? []).map((detail) => (isDetail(detail) ? t(`fleet:life.detail.${detail}`) : detail)), locale),
  };
  return t(`fleet:life.event.${event.type}`, values);
}

const DETAILS = ['tag', 'serialNumber', 'spaceId', 'note', 'purchasedOn', 'warrantyUntil', 'costCents'] as const;
type Detail = (typeof DETAILS)[number];
const isDetail = (name: string): name is Detail => (DETAILS as readonly string[]).includes(name);

/** Why nothing was done, as a sentence for the team; null where no answer came. */
export const noInWords = (no: UnitsNo | null, t: Translate): string => (no === null ? t('fleet:no.unreachable') : t(`fleet:no.code.${no.code}`, { bookings: no.bookings }));

/** What became of bookings, said after an act; undefined where none was touched. */
export function bookingsInWords({ moved, stranded }: { readonly moved: number; readonly stranded: number }, t: Translate): string | undefined {
  const said = [...(moved > 0 ? [t('fleet:done.moved', { count: moved })] : []), ...(stranded > 0 ? [t('fleet:done.left', { count: stranded })] : [])];
  return said.length === 0 ? undefined : said.join(' ');
}
