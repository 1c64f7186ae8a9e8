import { ok, refuse, type Result } from '../../kernel/result.ts';
import { addDays, compareDays, daysBetween, daysFrom, type LocalDay, weekdayOf } from '../../time/local-day.ts';
import { isEmail } from '../email.ts';
import { cleanName, isNameTooLong } from '../person-name.ts';
import type { PriorityReason, WaitingRules } from './waiting-rules.ts';
import type { WaitingRefusal } from './waiting-refusal.ts';
import type { WaitingWish } from './waiting-wish.ts';

/** How far ahead anybody may wait for. */
export const WAITING_DAYS_MOST = 62;

export type WaitingPerson = { readonly givenName: string; readonly familyName: string; readonly email: string };

export type JoinWish = WaitingWish & { readonly person: WaitingPerson; readonly trainingObligation: boolean };

export type JoinFacts = {
  /** Null when the offer wished for does not exist, or no more; true when its place takes nobody on the list any more. */
  readonly offer: { readonly listClosed: boolean } | null;
  /** The latest local day anywhere in the network's zones that is still today, and the earliest. */
  readonly today: LocalDay;
  /** Wishes of the same person that are on the list. */
  readonly entries: number;
  /** Whether one of them is this very wish. */
  readonly alreadyWaiting: boolean;
  /** Whether the person never came before, as far as anybody knows. */
  readonly firstTime: boolean;
};

/** Whom to record, and what makes them go before others. */
export type JoinPlan = { readonly person: WaitingPerson; readonly reasons: readonly PriorityReason[] };

/** Whether the days and hours of a wish can be waited for; null when they can. */
export const whyNotThen = ({ fromDay, toDay, weekdays, earliest, latest }: Pick<WaitingWish, 'fromDay' | 'toDay' | 'weekdays' | 'earliest' | 'latest'>, today: LocalDay): WaitingRefusal | null => {
  if (compareDays(toDay, fromDay) < 0) return { code: 'DAYS_OUT_OF_ORDER', field: 'toDay' };
  if (compareDays(toDay, today) < 0) return { code: 'DAYS_OVER', field: 'toDay' };
  if (compareDays(toDay, addDays(today, WAITING_DAYS_MOST)) > 0) return { code: 'DAYS_TOO_FAR', field: 'toDay' };
  const days = Math.min(7, daysBetween(fromDay, toDay) + 1);
  if (weekdays.length > 0 && !daysFrom(fromDay, days).some((day) => weekdays.includes(weekdayOf(day)))) return { code: 'DAYS_WITHOUT_A_DAY', field: 'weekdays' };
  return earliest !== null && latest !== null && latest <= earliest ? { code: 'HOURS_OUT_OF_ORDER', field: 'latest' } : null;
};

const readPerson = (wish: WaitingPerson): Result<WaitingPerson, WaitingRefusal> => {
  const [givenName, familyName, email] = [cleanName(wish.givenName), cleanName(wish.familyName), wish.email.trim()];
  if (givenName === '') return refuse({ code: 'GIVEN_NAME_MISSING', field: 'givenName' });
  if (familyName === '') return refuse({ code: 'FAMILY_NAME_MISSING', field: 'familyName' });
  if (isNameTooLong(givenName)) return refuse({ code: 'NAME_TOO_LONG', field: 'givenName' });
  if (isNameTooLong(familyName)) return refuse({ code: 'NAME_TOO_LONG', field: 'familyName' });
  if (email === '') return refuse({ code: 'EMAIL_MISSING', field: 'email' });
  return isEmail(email) ? ok({ givenName, familyName, email }) : refuse({ code: 'EMAIL_UNREADABLE', field: 'email' });
};

/** Whether somebody may wait for something, and in which order they then stand. */
export const decideJoin = (wish: JoinWish, facts: JoinFacts, { entriesMost }: Pick<WaitingRules, 'entriesMost'>): Result<JoinPlan, WaitingRefusal> => {
  const person = readPerson(wish.person);
  if (!person.ok) return person;
  if (wish.offerId !== null && facts.offer === null) return refuse({ code: 'OFFER_UNKNOWN', field: 'offerId' });
  if (facts.offer?.listClosed === true) return refuse({ code: 'LIST_CLOSED', field: 'offerId' });
  if (wish.offerId === null && (wish.around === null || (wish.category === null && wish.moduleId === null))) return refuse({ code: 'NEED_MISSING', field: wish.around === null ? 'around' : 'category' });
  const untimely = whyNotThen(wish, facts.today);
  if (untimely !== null) return refuse(untimely);
  if (facts.alreadyWaiting) return refuse({ code: 'ALREADY_WAITING' });
  if (facts.entries >= entriesMost) return refuse({ code: 'TOO_MANY_ENTRIES' });
  const reasons: PriorityReason[] = [];
  if (wish.access.length > 0) reasons.push('ACCESS_NEEDS');
  if (wish.trainingObligation) reasons.push('TRAINING_OBLIGATION');
  if (facts.firstTime) reasons.push('FIRST_TIME');
  return ok({ person: person.value, reasons });
};
