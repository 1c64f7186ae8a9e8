import type { Id } from '../../kernel/id.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';
import { plusMinutes } from '../../time/duration.ts';
import type { Booking } from '../booking.ts';
import type { HoldFacts } from '../checks/check.ts';
import type { HoldPlan } from '../claim-units.ts';
import { consentAfterMove } from '../consent-after-move.ts';
import type { GuardianConsentState } from '../guardian-consent.ts';
import type { BookingPolicy } from '../policy.ts';
import type { Refusal } from '../refusal.ts';
import { claimAtDesk } from './claim-at-desk.ts';
import { whyNotAtDesk } from './desk-acts.ts';

export type DeskMoveWish = {
  readonly startsAt: Date;
  readonly durationMinutes: number;
  /** Units it must have; the others stay where they can. */
  readonly pinned: readonly Id<'EquipmentUnit'>[];
  readonly evenIfClosed: boolean;
};

export type DeskMoveFacts = HoldFacts & {
  /** The units and presence of these facts leave out this booking's own. */
  readonly booking: Booking;
  /** The units it has now. */
  readonly unitIds: readonly Id<'EquipmentUnit'>[];
  /** Years the units it has and its offer ask for, which were therefore looked at. */
  readonly provenAge: number;
  readonly policy: Pick<BookingPolicy, 'lateMinutes'>;
};

/** The move to record; only another time counts as a new revision, of which people are told and guardians asked. */
export type DeskMovePlan = HoldPlan & { readonly retimed: boolean; readonly revision: number; readonly guardianConsentState: GuardianConsentState };

/** Whether the team can give a booking another time, length or unit. Who has arrived can stay longer or change seats; when they came is a fact. */
export const decideDeskMove = (wish: DeskMoveWish, facts: DeskMoveFacts, now: Date): Result<DeskMovePlan, Refusal> => {
  const { booking } = facts;
  const during = { start: wish.startsAt, end: plusMinutes(wish.startsAt, wish.durationMinutes) };
  const restarted = wish.startsAt.getTime() !== booking.startsAt.getTime();
  const retimed = restarted || during.end.getTime() !== booking.endsAt.getTime();
  const refusal = whyNotAtDesk(restarted ? 'MOVE' : 'RESIZE', booking, facts.policy, now);
  if (refusal !== null) return refuse(refusal);
  if (restarted && wish.startsAt.getTime() < now.getTime()) return refuse({ code: 'ALREADY_STARTED', field: 'startsAt', at: wish.startsAt });
  if (during.end.getTime() <= now.getTime()) return refuse({ code: 'ALREADY_STARTED', field: 'durationMinutes', at: during.end });

  const { guardianConsentBelow } = facts.offer;
  const consent = restarted ? consentAfterMove(booking, { from: guardianConsentBelow, to: guardianConsentBelow }) : ok(booking.guardianConsentState);
  if (!consent.ok) return consent;
  const claim = claimAtDesk({ during, people: booking.people, moduleId: booking.moduleId, provenAge: facts.provenAge, evenIfClosed: wish.evenIfClosed || !retimed, evenIfAlone: wish.evenIfClosed || !retimed, pinned: wish.pinned, kept: facts.unitIds }, facts);
  return claim.ok ? ok({ ...claim.value, retimed, revision: booking.revision + (retimed ? 1 : 0), guardianConsentState: consent.value }) : claim;
};
