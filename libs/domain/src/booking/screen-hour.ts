import type { HoldWish } from '../availability/wish.ts';
import type { HoldFacts } from './checks/check.ts';
import { checkHorizon } from './checks/horizon.ts';
import { checkNotice } from './checks/notice.ts';
import type { HoldRefusalCode, Refusal } from './refusal.ts';

/** What is wrong with the hour of a wish as seen from now, whoever else has booked; null when nothing is. */
export const screenHour = (wish: HoldWish, facts: HoldFacts, now: Date): Refusal<HoldRefusalCode> | null =>
  checkNotice(wish, facts, now) ?? checkHorizon(wish, facts, now);
