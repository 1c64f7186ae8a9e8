import { formatList, formatMoment, formatTimeRange, type Locale, type Translate } from '@escale/messages';
import type { GroupScope } from '@escale/domain';
import type { Tone } from '@escale/ui';
import type { GroupRefusalCode, NamedGroupFragment } from '../../gql/graphql.ts';

export type NamedSession = NamedGroupFragment['sessions'][number];
export type SessionLearners = { readonly bookingId: string; readonly learners: readonly { readonly id: string; readonly givenName: string; readonly familyName: string }[] };
export type Words = { readonly t: Translate; readonly locale: Locale; readonly zone: string };
type Said = { readonly tone: Tone; readonly words: string };

const LIVE: readonly NamedSession['status'][] = ['HELD', 'CONFIRMED', 'CHECKED_IN'];

/** Sessions for which it can still be said who comes: until they are over. */
export const openSessions = (sessions: readonly NamedSession[], now: Date): readonly NamedSession[] => sessions.filter(({ status, endsAt }) => LIVE.includes(status) && Date.parse(endsAt) > now.getTime());

/** Those a choice reaches: all, one, or one and those that start after it. */
export const meantBy = (scope: GroupScope, sessionId: string | null, open: readonly NamedSession[]): readonly NamedSession[] => {
  const pivot = open.find(({ id }) => id === sessionId);
  if (scope === 'ALL' || pivot === undefined) return open;
  return scope === 'ONE' ? [pivot] : open.filter(({ startsAt }) => Date.parse(startsAt) >= Date.parse(pivot.startsAt));
};

/** Who comes to each of some sessions: what stands ticked. */
export const comesToAll = (meant: readonly NamedSession[], names: readonly SessionLearners[]): readonly string[] => {
  const lists = meant.map(({ id }) => names.find(({ bookingId }) => bookingId === id)?.learners.map((learner) => learner.id) ?? []);
  return lists[0]?.filter((id) => lists.every((list) => list.includes(id))) ?? [];
};

/** Whether all of some sessions have the same people: writing all of them at once changes none unseen. */
export const haveSamePeople = (meant: readonly NamedSession[], names: readonly SessionLearners[]): boolean => {
  const all = comesToAll(meant, names).length;
  return meant.every(({ named }) => named === all);
};

/** The fewest seats of some sessions: nobody can be named for more. */
export const seatsOf = (meant: readonly NamedSession[]): number => (meant.length === 0 ? 0 : Math.min(...meant.map(({ people }) => people)));

export const missing = (sessions: readonly NamedSession[]): number => sessions.reduce((sum, { people, named }) => sum + Math.max(0, people - named), 0);

/** The next moment at which seats of nobody go; null where none do. */
export const nextDue = (open: readonly NamedSession[]): NamedSession | null =>
  open.filter(({ namesDueAt, namesSettled, named, people }) => namesDueAt != null && !namesSettled && named < people).sort((one, other) => Date.parse(one.namesDueAt ?? '') - Date.parse(other.namesDueAt ?? ''))[0] ?? null;

export const whenInWords = ({ startsAt, endsAt, timeZone }: NamedSession, { locale, zone }: Pick<Words, 'locale' | 'zone'>): string => formatTimeRange(startsAt, endsAt, timeZone, locale, { readerZone: zone });

export const dueInWords = ({ namesDueAt, timeZone }: NamedSession, { locale, zone }: Pick<Words, 'locale' | 'zone'>): string | null => (namesDueAt == null ? null : formatMoment(namesDueAt, timeZone, locale, { readerZone: zone }));

/** How naming stands for a session. */
export const namingInWords = ({ named, people, status, seatsReleased }: NamedSession, { t }: Pick<Words, 't'>): Said => {
  if (!LIVE.includes(status)) return seatsReleased > 0 ? { tone: 'no', words: t('groupNames:state.gone', { seats: seatsReleased }) } : { tone: 'info', words: t(`groups:session.${status}`) };
  return named >= people ? { tone: 'ok', words: t('groupNames:state.complete') } : { tone: 'warn', words: t('groupNames:state.missing', { count: people - named }) };
};

export const fullName = ({ givenName, familyName }: { readonly givenName: string; readonly familyName: string }): string => `${givenName} ${familyName}`.trim();

/** Why not, and about whom at which session. */
export const refusalInWords = (no: { readonly code: GroupRefusalCode; readonly sessionId?: string | null; readonly learnerIds: readonly string[] }, people: readonly { readonly id: string; readonly givenName: string; readonly familyName: string }[], sessions: readonly NamedSession[], words: Words): string => {
  const who = people.filter(({ id }) => no.learnerIds.includes(id)).map(fullName);
  const session = sessions.find(({ id }) => id === no.sessionId);
  const said = words.t(`groups:refusal.${no.code}`);
  if (who.length === 0) return said;
  return words.t('groupNames:about', { said, who: formatList(who, words.locale), when: session === undefined ? '' : whenInWords(session, words) });
};
