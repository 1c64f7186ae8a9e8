import type { Translate } from '@escale/messages';

const MINUTE_MS = 60_000;

/** How long a request still waits: days, else hours, else minutes, rounded down, for nobody should count on more. */
export function timeLeft(due: string | Date, now: Date, t: Translate): string {
  const minutes = Math.floor((new Date(due).getTime() - now.getTime()) / MINUTE_MS);
  if (minutes < 1) return t('offers:requests.leftLast');
  const left = minutes >= 2 * 1_440 ? t('offers:requests.days', { count: Math.floor(minutes / 1_440) }) : minutes >= 120 ? t('offers:requests.hours', { count: Math.floor(minutes / 60) }) : t('offers:requests.minutes', { count: minutes });
  return t('offers:requests.left', { left });
}

/** Whether a request is due so soon that it should be seen first: within two hours. */
export const isPressing = (due: string | Date, now: Date): boolean => new Date(due).getTime() - now.getTime() < 120 * MINUTE_MS;
