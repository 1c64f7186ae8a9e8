import { type LearnerKept } from '../../cohort/learner.ts';
import { addYears } from '../../time/add-years.ts';
import type { LocalDay } from '../../time/local-day.ts';
import { refuse, ok, type Result } from '../../kernel/result.ts';
import type { Booking } from '../booking.ts';
import { statusAt } from '../status-at.ts';
import type { GroupScope } from './change-sessions.ts';
import type { GroupRefusal } from './group-refusal.ts';

/** Somebody who may come to a session. */
export type Attendee = Pick<LearnerKept, 'birthDate'> & { readonly id: string };

/** A session, as who comes to it is decided on. */
export type NamedSession = Booking & {
  /** The day it is on, by the clocks of its place. */
  readonly day: LocalDay;
  /** Years its activity and its equipment ask for. */
  readonly minimumAge: number;
  readonly learnerIds: readonly string[];
  /** Who of those asked for is somewhere else at the same time, in another group. */
  readonly elsewhere: readonly string[];
};

/** Who comes to one session from now on. */
export type SessionNames = { readonly id: Booking['id']; readonly learnerIds: readonly string[] };

/** A "no" to naming, and about whom. */
export type NamesRefusal = GroupRefusal & { readonly sessionId?: string; readonly learnerIds?: readonly string[] };

export type NamesWish = { readonly scope: GroupScope; readonly sessionId: string | null };

/** Who comes may be said, and somebody sent for another, until a session is over: a person in front of the door is a fact. */
const open = (session: NamedSession, now: Date): boolean => {
  const status = statusAt(session, now);
  return (status === 'HELD' || status === 'CONFIRMED' || status === 'CHECKED_IN') && session.endsAt.getTime() > now.getTime();
};

const meantOf = (sessions: readonly NamedSession[], { scope, sessionId }: NamesWish, now: Date): Result<readonly NamedSession[], NamesRefusal> => {
  const pivot = sessions.find(({ id }) => id === sessionId);
  if (scope !== 'ALL' && pivot === undefined) return refuse({ code: 'SESSION_UNKNOWN', field: 'sessionId' });
  const meant = sessions.filter((session) => open(session, now) && (scope === 'ALL' || session === pivot || (scope === 'FROM_HERE_ON' && pivot !== undefined && session.startsAt.getTime() >= pivot.startsAt.getTime())));
  return meant.length === 0 ? refuse({ code: 'NOTHING_TO_CHANGE', field: 'sessionId' }) : ok(meant);
};

const tooYoung = ({ birthDate }: Attendee, { day, minimumAge }: NamedSession): boolean => birthDate !== null && addYears(birthDate, minimumAge) > day;

const fits = (session: NamedSession, people: readonly Attendee[]): NamesRefusal | null => {
  const sessionId = session.id;
  if (people.length > session.people) return { code: 'TOO_MANY_NAMES', field: 'learnerIds', sessionId };
  const young = people.filter((one) => tooYoung(one, session)).map(({ id }) => id);
  if (young.length > 0) return { code: 'UNDER_AGE', field: 'learnerIds', sessionId, learnerIds: young };
  const away = people.map(({ id }) => id).filter((id) => session.elsewhere.includes(id));
  return away.length > 0 ? { code: 'LEARNER_ELSEWHERE', field: 'learnerIds', sessionId, learnerIds: away } : null;
};

const atOnce = (one: NamedSession, other: NamedSession): boolean => one.startsAt.getTime() < other.endsAt.getTime() && other.startsAt.getTime() < one.endsAt.getTime();

/** All of the sessions that are meant, or none: the first that does not fit says why. A group may be at two places at once, a person may not. */
const allFit = (named: readonly (readonly [NamedSession, readonly Attendee[]])[], sessions: readonly NamedSession[], now: Date): Result<readonly SessionNames[], NamesRefusal> => {
  const comes = new Map(sessions.filter((session) => open(session, now)).map((session) => [session, session.learnerIds]));
  for (const [session, people] of named) {
    const refusal = fits(session, people);
    if (refusal !== null) return refuse(refusal);
    comes.set(session, people.map(({ id }) => id));
  }
  for (const [session, people] of named) {
    for (const [other, ids] of comes) {
      const both = other === session || !atOnce(session, other) ? [] : people.map(({ id }) => id).filter((id) => ids.includes(id));
      if (both.length > 0) return refuse({ code: 'LEARNER_ELSEWHERE', field: 'learnerIds', sessionId: session.id, learnerIds: both });
    }
  }
  return ok(named.map(([{ id }, people]) => ({ id, learnerIds: people.map((one) => one.id) })));
};

/**
 * Who comes to the sessions that are meant: exactly these people of a cohort, each once. No more than there are seats; whoever is of an age that is known is old enough on the day; nobody is in two groups at once.
 */
export const decideNames = (sessions: readonly NamedSession[], cohort: readonly Attendee[], wish: NamesWish & { readonly learnerIds: readonly string[] }, now: Date): Result<readonly SessionNames[], NamesRefusal> => {
  const meant = meantOf(sessions, wish, now);
  if (!meant.ok) return meant;
  const asked = new Set(wish.learnerIds);
  const people = cohort.filter(({ id }) => asked.has(id));
  if (people.length < asked.size) return refuse({ code: 'LEARNER_UNKNOWN', field: 'learnerIds' });
  return allFit(meant.value.map((session) => [session, people] as const), sessions, now);
};

/** One person comes for another, to those of the sessions meant to which the other was to come. */
export const decideSubstitution = (sessions: readonly NamedSession[], cohort: readonly Attendee[], wish: NamesWish & { readonly leaving: string; readonly coming: string }, now: Date): Result<readonly SessionNames[], NamesRefusal> => {
  const meant = meantOf(sessions, wish, now);
  if (!meant.ok) return meant;
  const { leaving, coming } = wish;
  if (leaving === coming) return refuse({ code: 'NOTHING_TO_CHANGE', field: 'coming' });
  if (!cohort.some(({ id }) => id === coming)) return refuse({ code: 'LEARNER_UNKNOWN', field: 'coming' });
  const theirs = meant.value.filter(({ learnerIds }) => learnerIds.includes(leaving));
  if (theirs.length === 0) return refuse({ code: 'LEARNER_UNKNOWN', field: 'leaving' });
  const there = theirs.find(({ learnerIds }) => learnerIds.includes(coming));
  if (there !== undefined) return refuse({ code: 'LEARNER_TWICE', field: 'coming', sessionId: there.id, learnerIds: [coming] });
  return allFit(theirs.map((session) => [session, cohort.filter(({ id }) => id === coming || (id !== leaving && session.learnerIds.includes(id)))] as const), sessions, now);
};
