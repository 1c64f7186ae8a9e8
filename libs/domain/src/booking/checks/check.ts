import type { OfferRules } from '../../availability/offer-rules.ts';
import type { PlaceFacts } from '../../availability/place-facts.ts';
import type { HoldWish } from '../../availability/wish.ts';
import type { UnitFacts } from '../../equipment/unit-facts.ts';
import type { HoldRefusalCode, Refusal } from '../refusal.ts';

/** What deciding on a hold must know. */
export type HoldFacts = { readonly offer: OfferRules; readonly place: PlaceFacts; readonly units: readonly UnitFacts[] };

/** A wish whose hour is not yet looked at. */
export type TimelessWish = Omit<HoldWish, 'startsAt'>;

/** One reason to say no, whatever the hour. */
export type TimelessCheck = (wish: TimelessWish, facts: HoldFacts) => Refusal<HoldRefusalCode> | null;

/** One reason to say no at that hour. */
export type TimedCheck = (wish: HoldWish, facts: HoldFacts, now: Date) => Refusal<HoldRefusalCode> | null;
