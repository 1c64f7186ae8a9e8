import { formatDuration, formatMoment, formatTime, formatTimeRange, type Locale, type Translate } from '@escale/messages';
import type { ShownAttendanceFragment } from '../../gql/graphql.ts';

export type Attendance = ShownAttendanceFragment;
export type Session = Attendance['sessions'][number];
export type Person = Attendance['people'][number];
export type Attendee = Session['attendees'][number];
export type HalfDay = Attendee['halfDays'][number];
export type Fact = HalfDay['facts'][number];
export type Words = { readonly t: Translate; readonly locale: Locale };

export const nameOf = ({ givenName, familyName }: Pick<Person, 'givenName' | 'familyName'>): string => `${givenName} ${familyName}`;

/** What a fact says, or that there is none: "Présent, de 9 h à 12 h". */
export function stateInWords(fact: Pick<Fact, 'present' | 'from' | 'until' | 'absence'> | undefined, zone: string, { t, locale }: Words): string {
  if (fact === undefined) return t('attendance:state.none');
  if (!fact.present || fact.from == null || fact.until == null) return fact.absence == null ? t('attendance:state.absent') : t('signing:seen.why', { state: t('attendance:state.absent'), reason: t(`signing:seen.reason.${fact.absence}`) });
  return t('attendance:state.present', { hours: formatTimeRange(fact.from, fact.until, zone, locale, { withoutDay: true }) });
}

/** Who noted a fact, and when: "mardi 10 mars à 14 h, Anne Vidal : Absent". */
export function factInWords(fact: Fact, zone: string, words: Words): string {
  const { t, locale } = words;
  const said = { when: formatMoment(fact.notedAt, zone, locale), who: fact.notedBy ?? t(`attendance:noter.${fact.notedAs}`), state: stateInWords(fact, zone, words) };
  return fact.reason == null ? t('attendance:was', said) : t('attendance:wasBecause', { ...said, reason: fact.reason });
}

/** How much of what was planned for somebody was done, for eyes and for ears. */
export function totalInWords({ minutes, plannedMinutes, minutesVr }: Pick<Person, 'minutes' | 'plannedMinutes' | 'minutesVr'>, { t, locale }: Words): { readonly words: string; readonly share: number } {
  const total = t('attendance:totalOf', { done: formatDuration(minutes, locale), planned: formatDuration(plannedMinutes, locale) });
  const vr = minutesVr > 0 ? `, ${t('attendance:totalVr', { duration: formatDuration(minutesVr, locale) })}` : '';
  return { words: `${total}${vr}`, share: plannedMinutes === 0 ? 0 : Math.min(100, Math.round((minutes / plannedMinutes) * 100)) };
}

/** What the place saw of the group; null where it saw nothing. */
export function seenInWords({ arrivedAt, departedAt, timeZone }: Pick<Session, 'arrivedAt' | 'departedAt' | 'timeZone'>, { t, locale }: Words): string | null {
  if (arrivedAt == null) return null;
  const from = formatTime(arrivedAt, timeZone, locale);
  return departedAt == null ? t('attendance:seen.from', { from }) : t('attendance:seen.both', { from, until: formatTime(departedAt, timeZone, locale) });
}

/** Whether a half-day of a session has begun. */
export const hasBegun = (session: Pick<Session, 'halfDays'>, { day, half }: Pick<HalfDay, 'day' | 'half'>, now: Date): boolean => session.halfDays.some((one) => one.day === day && one.half === half && Date.parse(one.startsAt) <= now.getTime());

/** What is noted when everybody was there: the half-days that began and of which nothing was noted or signed; exceptions that were noted stay. */
export const everybodyThere = (session: Session, now: Date) =>
  session.attendees.flatMap(({ learnerId, halfDays }) => halfDays.filter((one) => one.basis == null && hasBegun(session, one, now)).map(({ day, half }) => ({ learnerId, day, half, present: true })));

/** As whom one notes a session now: everybody; with a reason; or no more. */
export function notingNow({ startsAt, notingClosesAt, noter }: Pick<Session, 'startsAt' | 'notingClosesAt' | 'noter'>, now: Date): 'notBegun' | 'open' | 'late' | 'closed' {
  if (Date.parse(startsAt) > now.getTime()) return 'notBegun';
  if (Date.parse(notingClosesAt) >= now.getTime()) return 'open';
  return noter === 'ORGANISATION_MANAGER' ? 'late' : 'closed';
}

/** Where a paper of a group is downloaded from. */
export const paperPath = (groupBookingId: string, file: string, only: { readonly learnerId?: string } = {}): string => `/export/papiers/${groupBookingId}/${file}${only.learnerId === undefined ? '' : `?personne=${only.learnerId}`}`;
