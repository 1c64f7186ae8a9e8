import { instantOf, localOf, parseMinuteOfDay, timeZone } from '@escale/domain';
import type { SeriesFragment } from '../../gql/graphql.ts';

export type HeldSession = SeriesFragment['sessions'][number];

/** Whether a session stands and is still to come. */
export const isToCome = ({ status, startsAt }: Pick<HeldSession['booking'], 'status' | 'startsAt'>, now: Date): boolean => status === 'CONFIRMED' && new Date(startsAt) > now;

/** How many sessions a cancellation reaches, and how many it keeps because they were changed by hand; the one it begins with is always reached. */
export const cancelled = (coming: readonly HeldSession[], from: number | null, evenChanged: boolean): { readonly reached: number; readonly kept: number } => {
  const all = coming.filter(({ index }) => index >= (from ?? 0));
  const kept = evenChanged ? 0 : all.filter(({ index, changed }) => changed && index !== from).length;
  return { reached: all.length - kept, kept };
};

/** The same day at an hour that was typed, `14:30`; null for what is none, or what the clocks skip. */
export const atHour = (startsAt: string, typed: string, zone: string): string | null => {
  const minute = parseMinuteOfDay(typed.trim().replace(/\s*h\s*/, ':').replace(/^(\d):/, '0$1:').replace(/:$/, ':00'));
  if (minute === null || minute >= 1_440) return null;
  return instantOf(localOf(new Date(startsAt), timeZone(zone)).day, minute, timeZone(zone))?.toISOString() ?? null;
};
