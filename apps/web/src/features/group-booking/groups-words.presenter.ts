import { formatDay, formatDuration, formatList, formatShortDay, formatTime, formatTimeRange, localDay, type Locale, type Translate } from '@escale/messages';
import type { Tone } from '@escale/ui';
import type { GroupRefusalCode } from '../../gql/graphql.ts';
import type { Group, LeftOut, Session, Way } from './facts.ts';

export type Words = { readonly t: Translate; readonly locale: Locale; readonly zone: string };

/** "de 9 h à 12 h" of one day, without the day: it stands beside. */
export const hoursInWords = (startsAt: string, endsAt: string, zone: string, { locale, t }: Pick<Words, 'locale' | 't'>): string => t('groups:hours', { from: formatTime(startsAt, zone, locale), to: formatTime(endsAt, zone, locale) });

export const whenInWords = ({ startsAt, endsAt, timeZone }: Pick<Session, 'startsAt' | 'endsAt' | 'timeZone'>, { locale, zone }: Words): string => formatTimeRange(startsAt, endsAt, timeZone, locale, { readerZone: zone });

const isOver = ({ status }: Pick<Session, 'status'>): boolean => status === 'CANCELLED' || status === 'EXPIRED';
export const standing = <Row extends Pick<Session, 'status'>>(sessions: readonly Row[]): readonly Row[] => sessions.filter((session) => !isOver(session));

/** Those that can still be changed: neither begun nor given up. */
export const toCome = (sessions: readonly Session[], now: Date): readonly Session[] => standing(sessions).filter(({ startsAt }) => Date.parse(startsAt) > now.getTime());

type Said = { readonly tone: Tone; readonly words: string };

/** Where a group stands, in a word or two. */
export function stateInWords({ state, holdExpiresAt, sessions }: Pick<Group, 'state' | 'holdExpiresAt' | 'sessions'>, { t, locale, zone }: Words): Said {
  if (state === 'HELD') return { tone: 'warn', words: t('groups:state.HELD', { time: holdExpiresAt == null ? '' : formatTime(holdExpiresAt, zone, locale) }) };
  if (state !== 'CONFIRMED') return { tone: state === 'EXPIRED' ? 'no' : 'info', words: t(`groups:state.${state}`) };
  const waiting = sessions.filter(({ approvalState, status }) => approvalState === 'ASKED' && !isOver({ status })).length;
  if (waiting > 0) return { tone: 'warn', words: t('groups:state.waiting', { count: waiting }) };
  return sessions.some(({ approvalState }) => approvalState === 'REFUSED') ? { tone: 'warn', words: t('groups:state.partly') } : { tone: 'ok', words: t('groups:state.CONFIRMED') };
}

const SESSION_TONES: Readonly<Record<Session['status'], Tone>> = { HELD: 'warn', CONFIRMED: 'ok', CHECKED_IN: 'ok', COMPLETED: 'info', NO_SHOW: 'no', CANCELLED: 'info', EXPIRED: 'no' };

export function sessionInWords({ status, approvalState, approvalReason }: Pick<Session, 'status' | 'approvalState' | 'approvalReason'>, { t }: Pick<Words, 't'>): Said & { readonly more: string | null } {
  if (approvalState === 'REFUSED') return { tone: 'no', words: t('groups:session.REFUSED'), more: approvalReason == null ? null : t('groups:page.answer', { reason: approvalReason }) };
  if (approvalState === 'ASKED' && status === 'HELD') return { tone: 'warn', words: t('groups:session.ASKED'), more: null };
  return { tone: SESSION_TONES[status], words: t(`groups:session.${status}`), more: null };
}

/** "12 séances, 36 h, 3 lieux, 16 personnes". */
export const totalInWords = ({ sessions, minutes, places, people }: { readonly sessions: number; readonly minutes: number; readonly places: number; readonly people: number }, { t, locale }: Pick<Words, 't' | 'locale'>): string =>
  t('groups:choice.total', { sessions: t('groups:count.sessions', { count: sessions }), duration: formatDuration(minutes, locale), places: t('groups:count.places', { count: places }), people: t('groups:count.people', { count: people }) });

export const totalsOfSessions = (sessions: readonly Session[]) => ({
  sessions: sessions.length,
  minutes: sessions.reduce((sum, { startsAt, endsAt }) => sum + (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000, 0),
  places: new Set(sessions.map(({ placeId }) => placeId)).size,
});

/** "12 casques VR et 1 salle de visio"; null where each place decides. */
export const unitsInWords = (units: readonly { readonly category: Session['units'][number]['category']; readonly count: number }[], { t, locale }: Pick<Words, 't' | 'locale'>): string | null =>
  units.length === 0 ? null : formatList(units.map(({ category, count }) => t(`equipment:${category}.count`, { count })), locale);

/** From which day until which a group comes, and to how many places. */
export function spanInWords(sessions: readonly Session[], { t, locale }: Pick<Words, 't' | 'locale'>): string {
  const days = sessions.map(({ startsAt, timeZone }) => localDay(startsAt, timeZone)).sort();
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return '';
  return first === last ? formatDay(first, 'UTC', locale) : t('groups:list.span', { from: formatShortDay(first, 'UTC', locale), until: formatShortDay(last, 'UTC', locale) });
}

/** Groups with something to come first, by their next session; then the others, the latest first. */
export function inOrder<Row extends Pick<Group, 'sessions'>>(groups: readonly Row[], now: Date): { readonly coming: readonly Row[]; readonly past: readonly Row[] } {
  const next = ({ sessions }: Row): number => Math.min(...toCome(sessions, now).map(({ startsAt }) => Date.parse(startsAt)));
  const first = ({ sessions }: Row): number => Math.max(0, ...sessions.map(({ startsAt }) => Date.parse(startsAt)));
  return { coming: groups.filter((group) => next(group) < Infinity).sort((one, other) => next(one) - next(other)), past: groups.filter((group) => next(group) === Infinity).sort((one, other) => first(other) - first(one)) };
}

type Refused = { readonly code: GroupRefusalCode; readonly quota?: LeftOut['quota']; readonly most?: LeftOut['most'] };

/** Why not; where hours are used up, how many of how many; where the network sets a limit, which one. */
export function reasonInWords({ code, quota, most }: Refused, { t, locale }: Pick<Words, 't' | 'locale'>): string {
  if (most != null && (code === 'ORGANISATION_PLACES_FULL' || code === 'ORGANISATION_SESSIONS_FULL')) return t(`groups:most.${code}`, { count: most });
  const text = t(`groups:refusal.${code}`);
  if (quota == null) return text;
  const hours = (minutes: number): string => formatDuration(minutes, locale);
  return t('groups:quota', {
    text, allowed: hours(quota.allowedMinutes), used: hours(quota.usedMinutes), asked: hours(quota.askedMinutes),
    period: t(`organisation:agreement.period.${quota.period}`), what: quota.category == null ? t('organisation:agreement.anything') : t(`equipment:${quota.category}.choice`),
  });
}

/** What would fit, in a few words. */
export function wayInWords({ kind, startsAt, endsAt, category, count, people }: Way, timeZone: string, words: Pick<Words, 't' | 'locale'>): string {
  const { t } = words;
  if (kind === 'OTHER_HOUR') return t('groups:way.OTHER_HOUR', { hours: startsAt == null || endsAt == null ? '' : hoursInWords(startsAt, endsAt, timeZone, words) });
  if (kind === 'FEWER_UNITS') return t('groups:way.FEWER_UNITS', { units: category == null ? '' : t(`equipment:${category}.count`, { count: count ?? 0 }) });
  return t('groups:way.FEWER_PEOPLE', { people: t('groups:count.people', { count: people ?? 0 }) });
}

/** The reason and what would fit, as one line. */
export function reasonAndWays(refused: Refused & { readonly ways: readonly Way[] }, timeZone: string, words: Pick<Words, 't' | 'locale'>): string {
  const reason = reasonInWords(refused, words);
  if (refused.ways.length === 0) return reason;
  const ways = refused.ways.map((way) => wayInWords(way, timeZone, words)).reduce((one, two) => words.t('groups:way.both', { one, two }));
  return `${reason} ${words.t('groups:way.orElse', { ways })}`;
}
