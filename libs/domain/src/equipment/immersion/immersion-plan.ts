import type { ImmersionLimits } from './immersion-limits.ts';
import { type ImmersionSpan, immersionState } from './immersion-state.ts';

/** A part of a session, in minutes from its start. */
export type PlannedPart = { readonly kind: 'IMMERSION' | 'BREAK'; readonly from: number; readonly until: number };

const MINUTE = 60_000;

/** What a session of some minutes gives to who wears a headset as long as they may, and takes it off when told: the timer itself says it. It ends with the last immersion. */
export function immersionPlan(minutes: number, limits: ImmersionLimits, isFirstTime: boolean): readonly PlannedPart[] {
  const facts = { isFirstTime, endsAt: new Date(minutes * MINUTE) };
  const parts: PlannedPart[] = [];
  const worn: ImmersionSpan[] = [];
  for (let now = 0; now < minutes; ) {
    const { phase, allowedUntil, breakUntil } = immersionState(worn, limits, facts, new Date(now * MINUTE));
    if (phase === 'OVER') break;
    const until = Math.min(minutes, ((phase === 'BREAK' ? breakUntil : allowedUntil)?.getTime() ?? 0) / MINUTE);
    if (until <= now) break;
    parts.push({ kind: phase === 'BREAK' ? 'BREAK' : 'IMMERSION', from: now, until });
    if (phase !== 'BREAK') worn.push({ start: new Date(now * MINUTE), end: new Date(until * MINUTE) });
    now = until;
  }
  return parts.at(-1)?.kind === 'BREAK' ? parts.slice(0, -1) : parts;
}
