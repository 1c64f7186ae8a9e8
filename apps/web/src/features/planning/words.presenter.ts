import { addDays, type LocalDay } from '@escale/domain';
import { formatDay, formatList, formatShortDay, formatTimeRange, type Locale, type Translate } from '@escale/messages';
import type { DeskNo, PlannedBlock, PlannedBooking, Planning, PlanningUnit } from './facts.ts';
import { deskState } from './find.presenter.ts';

/** With what bookings are put into words: the language, and the clocks of the place. */
export type Reading = { readonly t: Translate; readonly locale: Locale; readonly timeZone: string };

type Named = Pick<PlannedBooking, 'givenName' | 'familyName' | 'status'>;

const fullName = ({ givenName, familyName }: Named): string | null => (givenName == null ? null : [givenName, familyName].filter(Boolean).join(' '));

/** Who, on a bar or in a list. */
export const nameOf = (booking: Named, { t }: Pick<Reading, 't'>): string => fullName(booking) ?? (booking.status === 'HELD' ? t('planning:bar.making') : t('planning:bar.anonymous'));

/** Who, within a sentence. */
export const personIn = (booking: Named, { t }: Pick<Reading, 't'>): string => fullName(booking) ?? t('planning:bar.thisPerson');

export const activityOf = ({ offerTitleFr, offerTitleEn }: Pick<PlannedBooking, 'offerTitleFr' | 'offerTitleEn'>, locale: Locale): string => (locale === 'fr' ? offerTitleFr : offerTitleEn);
export const moduleOf = ({ moduleTitleFr, moduleTitleEn }: Pick<PlannedBooking, 'moduleTitleFr' | 'moduleTitleEn'>, locale: Locale): string | null => (locale === 'fr' ? moduleTitleFr : moduleTitleEn) ?? null;

/** What a group asks the place to prepare, and for how many: "Au calme (2)". */
export const toPrepareOf = ({ toPrepare }: Pick<PlannedBooking, 'toPrepare'>, { t, locale }: Pick<Reading, 't' | 'locale'>): string => formatList(toPrepare.map(({ request, people }) => t('planning:panel.preparation', { what: t(`cohorts:request.${request}`), people })), locale);

/** `K7M2-4QXP`: as it stands on tickets; null before there is one. */
export const codeOf = ({ shortCode }: Pick<PlannedBooking, 'shortCode'>): string | null => (shortCode == null ? null : `${shortCode.slice(0, 4)}-${shortCode.slice(4)}`);

type Span = { readonly startsAt: string | Date; readonly endsAt: string | Date };

/** "de 14 h à 15 h". */
export const hoursOf = ({ startsAt, endsAt }: Span, { timeZone, locale }: Reading): string => formatTimeRange(startsAt, endsAt, timeZone, locale, { withoutDay: true });

/** "jeudi 14 mars, de 14 h à 15 h". */
export const whenOf = ({ startsAt, endsAt }: Span, { timeZone, locale }: Reading): string => formatTimeRange(startsAt, endsAt, timeZone, locale);

export const tagsOf = (unitIds: readonly string[], units: readonly PlanningUnit[]): readonly string[] => units.filter(({ id }) => unitIds.includes(id)).map(({ tag }) => tag);

/** The tags of the units of a booking: "TL0342-Q3-01 et TL0342-Q3-02". */
export const unitsOf = (booking: Pick<PlannedBooking, 'units'>, units: readonly PlanningUnit[], { locale }: Pick<Reading, 'locale'>): string => formatList(tagsOf(booking.units.map(({ unitId }) => unitId), units), locale);

/** Whether nobody of the team is planned for somebody who is to come, or is there. */
export const isLeftAlone = ({ alone, status }: Pick<PlannedBooking, 'alone' | 'status'>): boolean => alone && (status === 'CONFIRMED' || status === 'CHECKED_IN');

/** All that a bar says to who cannot see it. */
export function barLabel(booking: PlannedBooking, withDay: boolean, reading: Reading): string {
  const { t, locale } = reading;
  const words = { who: nameOf(booking, reading), what: activityOf(booking, locale), when: withDay ? whenOf(booking, reading) : hoursOf(booking, reading), state: [t(`planning:state.${deskState(booking)}`), ...(isLeftAlone(booking) ? [t('team:mark')] : [])].join(', ') };
  return booking.units.length > 1 ? t('planning:bar.labelUnits', { ...words, count: booking.units.length }) : t('planning:bar.label', words);
}

export function blockLabel(block: PlannedBlock, tag: string, reading: Reading): string {
  const { t } = reading;
  return t('planning:bar.blockOn', { reason: t(`planning:block.reasons.${block.reason}`), tag, when: whenOf(block, reading) });
}

/** Who is in the way of what was wanted, as a sentence; null when nobody is. */
export function inTheWayInWords({ inTheWay }: Pick<DeskNo, 'inTheWay'>, units: readonly PlanningUnit[], reading: Reading): string | null {
  if (inTheWay.length === 0) return null;
  const one = (booking: PlannedBooking): string => reading.t('planning:no.one', { who: nameOf(booking, reading), when: hoursOf(booking, reading), units: unitsOf(booking, units, reading) });
  return reading.t('planning:no.inTheWay', { who: formatList(inTheWay.map(one), reading.locale) });
}

/** The days that are looked at: "jeudi 14 mars", "du lun. 12 mars au dim. 18 mars". */
export function daysInWords({ from, days, timeZone }: Pick<Planning, 'from' | 'days' | 'timeZone'>, { t, locale }: Pick<Reading, 't' | 'locale'>): string {
  if (days === 1) return formatDay(from, timeZone, locale, { year: true });
  return t('planning:day.week', { from: formatShortDay(from, timeZone, locale), to: formatShortDay(addDays(from as LocalDay, days - 1), timeZone, locale) });
}
