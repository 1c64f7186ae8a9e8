import { addDays, type LocalDay, localDay, localOf, type MinuteOfDay, formatMinuteOfDay, parseMinuteOfDay, timeZone, WEEKDAYS, weekdayOf } from '@escale/domain';
import { formatList, formatTimeRange, type Locale, type Translate } from '@escale/messages';
import { useFragment as readFragment } from '../../gql/index.ts';
import type { AloneFactsFragment, ShiftPreviewFactsFragment, ShiftFactsFragment, ShiftsWrittenFactsFragment, TeamWeekQuery } from '../../gql/graphql.ts';
import { AloneFragment } from './team.graphql.ts';

export type Week = NonNullable<TeamWeekQuery['teamWeek']>;
export type Person = Week['people'][number];
export type Shift = ShiftFactsFragment;
export type Alone = AloneFactsFragment;
export type AccompaniedOffer = Week['offers'][number];
export type Uncovered = Week['uncovered'][number];

/** With what hours are put into words: the language, and the clocks of the place. */
export type Reading = { readonly t: Translate; readonly locale: Locale; readonly zone: string };

/** The bookings a change would leave alone. */
export const aloneOf = ({ alone }: ShiftPreviewFactsFragment): readonly Alone[] => readFragment(AloneFragment, alone);

/** The Monday of a day's week. */
export const mondayOf = (day: LocalDay): LocalDay => addDays(day, -WEEKDAYS.indexOf(weekdayOf(day)));

export const nameOf = ({ givenName, familyName, email }: Person): string => [givenName, familyName].filter((part) => part != null && part !== '').join(' ') || email;
export const offerTitle = ({ titleFr, titleEn }: Pick<AccompaniedOffer, 'titleFr' | 'titleEn'>, locale: Locale): string => (locale === 'fr' ? titleFr : titleEn);

export const whoseBooking = ({ givenName, familyName }: Alone, t: Translate): string => [givenName, familyName].filter((part) => part != null && part !== '').join(' ') || t('team:solve.unnamed');

/** "de 9 h à 12 h". */
export const hoursOf = ({ startsAt, endsAt }: Pick<Shift, 'startsAt' | 'endsAt'>, { locale, zone }: Reading): string => formatTimeRange(startsAt, endsAt, zone, locale, { withoutDay: true });
export const whenOf = ({ startsAt, endsAt }: Pick<Shift, 'startsAt' | 'endsAt'>, { locale, zone }: Reading): string => formatTimeRange(startsAt, endsAt, zone, locale);

/** What somebody is there for, by name. */
export const whatOf = ({ offerIds }: Pick<Shift, 'offerIds'>, offers: readonly AccompaniedOffer[], { t, locale }: Pick<Reading, 't' | 'locale'>): string =>
  offerIds == null ? t('team:week.all') : formatList(offers.filter(({ id }) => offerIds.includes(id)).map((offer) => offerTitle(offer, locale)), locale);

/** The shifts of one person that begin on a day, by time. */
export const shiftsOn = (shifts: readonly Shift[], accountId: string, day: LocalDay, zone: string): readonly Shift[] =>
  shifts.filter((shift) => shift.accountId === accountId && localOf(new Date(shift.startsAt), timeZone(zone)).day === day);

/** "mercredi 14 mars, de 14 h à 16 h : personne pour Séance VR". */
export const uncoveredInWords = (stretch: Uncovered, offers: readonly AccompaniedOffer[], reading: Reading): string => reading.t('team:solve.stretch', { when: whenOf(stretch, reading), what: whatOf(stretch, offers, reading) });

/** "12 présences copiées. 1 laissée de côté : le lieu est fermé." */
export function writtenInWords(done: string, { leftAside }: Pick<ShiftsWrittenFactsFragment, 'leftAside'>, { t, locale }: Pick<Reading, 't' | 'locale'>): string {
  if (leftAside.length === 0) return done;
  const why = formatList([...new Set(leftAside.map(({ reason }) => t(`team:aside.${reason}`)))], locale);
  return `${done} ${t('team:done.aside', { count: leftAside.length, why })}`;
}

/** What is typed of a shift. */
export type Typed = {
  readonly accountId: string | null;
  readonly day: string;
  readonly from: string;
  readonly to: string;
  readonly repeats: boolean;
  readonly until: string;
  /** Null for all. */
  readonly offerIds: readonly string[] | null;
  readonly note: string;
};

const timeOf = (minute: MinuteOfDay): string => formatMinuteOfDay(minute);

/** The form before anybody types: for a person and a day where these were pressed. */
export const untouched = (accountId: string | null, day: LocalDay, hours: { readonly from: string; readonly to: string } = { from: '09:00', to: '12:00' }): Typed => ({ accountId, day, ...hours, repeats: false, until: addDays(day, 28), offerIds: null, note: '' });

/** The hours of an uncovered stretch, for the form. */
export const hoursOfStretch = ({ startsAt, endsAt }: Uncovered, zone: string): { readonly day: LocalDay; readonly from: string; readonly to: string } => {
  const [start, end] = [localOf(new Date(startsAt), timeZone(zone)), localOf(new Date(endsAt), timeZone(zone))];
  return { day: start.day, from: timeOf(start.minute), to: end.day === start.day ? timeOf(end.minute) : '24:00' };
};

export const typedOf = (shift: Shift, zone: string): Typed => {
  const { day, from, to } = hoursOfStretch({ startsAt: shift.startsAt, endsAt: shift.endsAt, offerIds: [] }, zone);
  return { accountId: shift.accountId, day, from, to, repeats: false, until: addDays(day, 28), offerIds: shift.offerIds ?? null, note: shift.note ?? '' };
};

/** `14:15`, `14h15`, `14 h`, `14.15`. */
const TIME = /^(\d{1,2})(?:\s*[:h.]\s*(\d{2})?)?$/iu;

/** A time as it is sent; null when it cannot be read. */
export const readTime = (text: string): string | null => {
  const [, hour, minute] = TIME.exec(text.trim()) ?? [];
  const read = hour === undefined ? null : `${hour.padStart(2, '0')}:${minute ?? '00'}`;
  return read === null || parseMinuteOfDay(read) === null ? null : read;
};

/** What is sent; null while it is not whole. */
export function hoursTyped({ accountId, day, from, to, offerIds, note }: Typed) {
  const [start, end] = [readTime(from), readTime(to)];
  return accountId === null || start === null || end === null ? null : { accountId, day: localDay(day), from: start, to: end, offerIds: offerIds === null ? null : [...offerIds], note: note.trim() === '' ? null : note.trim() };
}
