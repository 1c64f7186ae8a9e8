import type { ImmersionLimits } from './immersion-limits.ts';

/** A time during which the person wore a headset; `end` is null while they still do. Half-open. */
export type ImmersionSpan = { readonly start: Date; readonly end: Date | null };

/**
 * NOT_STARTED: no headset is on, and a fresh stretch may begin. RUNNING, WARNED: one is on; the end is near. OVER: one is on and must come off,
 * or nothing is left of the day or of the booking. BREAK: it came off less than a break ago.
 */
export const IMMERSION_PHASES = ['NOT_STARTED', 'RUNNING', 'WARNED', 'OVER', 'BREAK'] as const;
export type ImmersionPhase = (typeof IMMERSION_PHASES)[number];

export type ImmersionFacts = { readonly isFirstTime: boolean; /** The end of the booking, beyond which nobody goes on. */ readonly endsAt: Date };

export type ImmersionState = {
  readonly phase: ImmersionPhase;
  /** Minutes that may still be worn now, begun ones counted whole; during a break, what is left of the stretch for who puts it on again before the break is over. */
  readonly minutesLeft: number;
  /** Until when it may be worn, for who wears it; else until when, put on now. Null where nothing is left. */
  readonly allowedUntil: Date | null;
  /** When the break is over and a fresh stretch may begin; null outside a break. */
  readonly breakUntil: Date | null;
  /** Whole minutes worn that day. */
  readonly usedToday: number;
};

const MINUTE = 60_000;
type Stretch = { readonly end: number; readonly used: number; readonly open: boolean };

/**
 * Where somebody stands with their immersion, of all the times they wore a headset that day in any order. Times that overlap count once,
 * times after `now` not at all; two with less than a break between them are one stretch (a swap of headset, a strap to mend).
 * Nothing about the person enters into it but whether it is their first time (INRS: exposure grows step by step).
 */
export function immersionState(spans: readonly ImmersionSpan[], limits: ImmersionLimits, { isFirstTime, endsAt }: ImmersionFacts, now: Date): ImmersionState {
  const at = now.getTime();
  const worn = union(spans, at);
  const usedMs = worn.reduce((sum, { start, end }) => sum + end - start, 0);
  const last = lastStretch(worn, limits.breakMinutes * MINUTE);
  const most = (isFirstTime ? Math.min(limits.firstTimeMinutes, limits.immersionMinutes) : limits.immersionMinutes) * MINUTE;
  const rest = Math.min(limits.dailyMinutes === null ? Infinity : limits.dailyMinutes * MINUTE - usedMs, endsAt.getTime() - at);
  const say = (phase: ImmersionPhase, left: number, breakUntil: number | null = null): ImmersionState => ({
    phase,
    minutesLeft: Math.max(0, Math.ceil(left / MINUTE)),
    allowedUntil: left > 0 || last?.open === true ? new Date(at + left) : null,
    breakUntil: breakUntil === null ? null : new Date(breakUntil),
    usedToday: Math.floor(usedMs / MINUTE),
  });
  if (last?.open === true) {
    const left = Math.min(most - last.used, rest);
    return say(left <= 0 ? 'OVER' : left <= limits.warnMinutes * MINUTE ? 'WARNED' : 'RUNNING', left);
  }
  if (rest <= 0) return say('OVER', 0);
  const breakUntil = last === null ? at : last.end + limits.breakMinutes * MINUTE;
  return last !== null && at < breakUntil ? say('BREAK', Math.min(most - last.used, rest), breakUntil) : say('NOT_STARTED', Math.min(most, rest));
}

type Worn = { readonly start: number; readonly end: number; readonly open: boolean };

/** The times worn until now, in order, each instant once. */
function union(spans: readonly ImmersionSpan[], now: number): readonly Worn[] {
  const known = spans
    .map(({ start, end }) => ({ start: start.getTime(), end: Math.min(end?.getTime() ?? now, now), open: end === null || end.getTime() > now }))
    .filter(({ start, end, open }) => start < end || (open && start === now))
    .sort((one, other) => one.start - other.start);
  const joined: Worn[] = [];
  for (const span of known) {
    const before = joined.at(-1);
    if (before === undefined || span.start > before.end) joined.push(span);
    else joined[joined.length - 1] = { start: before.start, end: Math.max(before.end, span.end), open: before.open || span.open };
  }
  return joined;
}

/** The times since the last break that was long enough, together. */
const lastStretch = (worn: readonly Worn[], breakMs: number): Stretch | null =>
  worn.reduce<Stretch | null>((stretch, { start, end, open }) => ({ end, open, used: end - start + (stretch !== null && start - stretch.end < breakMs ? stretch.used : 0) }), null);
