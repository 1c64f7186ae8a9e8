import type { Id } from '../../kernel/id.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { MS_PER_MINUTE, plusMinutes } from '../../time/duration.ts';
import type { HoldFacts } from '../checks/check.ts';
import { checkBookable } from '../checks/bookable.ts';
import { checkPaused } from '../checks/paused.ts';
import { checkPeople } from '../checks/people.ts';
import type { HoldPlan } from '../claim-units.ts';
import type { GuardianConsentState } from '../guardian-consent.ts';
import { cleanName, isNameTooLong } from '../person-name.ts';
import type { Refusal } from '../refusal.ts';
import { claimAtDesk } from './claim-at-desk.ts';

export type WalkInWish = {
  readonly offerId: Id<'Offer'>;
  readonly durationMinutes: number;
  readonly people: number;
  readonly moduleId: Id<'Module'> | null;
  readonly pinned: readonly Id<'EquipmentUnit'>[];
  /** A name is not asked of who only sits down at a computer. */
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly safetyNoticeGiven: boolean;
  /** Whether the youngest is below the age at which the offer asks a guardian, whose paper the team then saw; null where it was not asked. */
  readonly minor: boolean | null;
  readonly evenIfClosed: boolean;
};

export type WalkInFacts = HoldFacts & { readonly safetyNotice: boolean };

/** The booking and arrival to record. */
export type WalkInPlan = HoldPlan & {
  readonly givenName: string | null;
  readonly familyName: string | null;
  readonly minor: boolean | null;
  readonly guardianConsentState: GuardianConsentState;
};

const named = (name: string | null): string | null => {
  const cleaned = name === null ? '' : cleanName(name);
  return cleaned === '' ? null : cleaned;
};

/** Whether somebody who came without a booking can begin now, at the full minute that runs. The team sees the person: it answers for their age. */
export const decideWalkIn = (wish: WalkInWish, facts: WalkInFacts, now: Date): Result<WalkInPlan, Refusal> => {
  const asked = { ...wish, age: null };
  for (const check of [checkBookable, checkPaused, checkPeople]) {
    const refusal = check(asked, facts);
    if (refusal !== null) return refuse(refusal);
  }
  const [givenName, familyName] = [named(wish.givenName), named(wish.familyName)];
  for (const [field, name] of [['givenName', givenName], ['familyName', familyName]] as const) if (name !== null && isNameTooLong(name)) return refuse({ code: 'NAME_TOO_LONG', field });
  if (facts.safetyNotice && !wish.safetyNoticeGiven) return refuse({ code: 'SAFETY_NOTICE_NOT_ACCEPTED', field: 'safetyNoticeGiven' });
  const asks = facts.offer.guardianConsentBelow !== null;
  if (asks && wish.minor === null) return refuse({ code: 'AGE_MISSING', field: 'minor' });

  const start = new Date(Math.floor(now.getTime() / MS_PER_MINUTE) * MS_PER_MINUTE);
  const during = { start, end: plusMinutes(start, wish.durationMinutes) };
  // Who lets the person begin is at the desk: nobody has to be planned beside them.
  const claim = claimAtDesk({ during, people: wish.people, moduleId: wish.moduleId, provenAge: null, evenIfClosed: wish.evenIfClosed, evenIfAlone: true, pinned: wish.pinned, kept: [] }, facts);
  if (!claim.ok) return claim;
  const minor = asks ? wish.minor : null;
  return ok({ ...claim.value, givenName, familyName, minor, guardianConsentState: minor === true ? 'ON_PAPER' : 'NOT_NEEDED' });
};
