import { formatDuration, formatMoment, formatTime, type Locale, type Translate } from '@escale/messages';
import type { Tone } from '@escale/ui';
import type { KioskFactsFragment as Kiosk } from '../../gql/graphql.ts';

const MINUTE_MS = 60_000;
/** How long a kiosk may be silent before it is pointed out: it asks for what is new every minute. */
const SILENT_MINUTES = 10;
/** From which difference on a clock is said to be wrong. */
const CLOCK_WRONG_MS = 30_000;

export type KioskLine = { readonly words: string; readonly warns: boolean };
export type Speaking = { readonly t: Translate; readonly locale: Locale; readonly timeZone: string };

const minutesSince = (at: string, now: Date): number => Math.max(0, Math.floor((now.getTime() - Date.parse(at)) / MINUTE_MS));

/** Whether a paired kiosk has not asked for anything for more than ten minutes. Whether that matters is for who knows if the place is open. */
export const isSilent = ({ state, lastSeenAt }: Pick<Kiosk, 'state' | 'lastSeenAt'>, now: Date): boolean => state === 'PAIRED' && lastSeenAt != null && minutesSince(lastSeenAt, now) > SILENT_MINUTES;

/** The word of a kiosk's state, and how it is coloured. */
export function kioskBadge(kiosk: Kiosk, now: Date, t: Translate): { readonly words: string; readonly tone: Tone } {
  if (isSilent(kiosk, now)) return { words: t('kiosks:silent'), tone: 'warn' };
  const tones = { WAITING: 'info', PAIRED: 'ok', REVOKED: 'no' } as const;
  return { words: t(`kiosks:state.${kiosk.state}`), tone: tones[kiosk.state] };
}

function seen(kiosk: Kiosk, now: Date, { t, locale, timeZone }: Speaking): KioskLine {
  const { lastSeenAt } = kiosk;
  if (lastSeenAt == null) return { words: t('kiosks:seen.never'), warns: false };
  const minutes = minutesSince(lastSeenAt, now);
  if (!isSilent(kiosk, now)) return { words: minutes < 1 ? t('kiosks:seen.now') : t('kiosks:seen.minutes', { count: minutes }), warns: false };
  const since = minutes < 60 ? t('kiosks:seen.minutesSilent', { count: minutes }) : minutes < 24 * 60 ? t('kiosks:seen.hours', { count: Math.floor(minutes / 60) }) : t('kiosks:seen.since', { when: formatMoment(lastSeenAt, timeZone, locale) });
  return { words: `${since} ${t('kiosks:seen.silentText')}`, warns: true };
}

function kept({ pending, toldAllAt }: Kiosk, { t, locale, timeZone }: Speaking): KioskLine {
  if (pending != null && pending > 0) return { words: t('kiosks:pending.some', { count: pending }), warns: true };
  if (toldAllAt != null) return { words: t('kiosks:pending.noneAt', { when: formatMoment(toldAllAt, timeZone, locale) }), warns: false };
  return { words: t(pending === 0 ? 'kiosks:pending.none' : 'kiosks:pending.unknown'), warns: false };
}

function clock(offset: number, { t, locale }: Speaking): KioskLine {
  if (Math.abs(offset) < CLOCK_WRONG_MS) return { words: t('kiosks:clock.right'), warns: false };
  const length = formatDuration(Math.max(1, Math.round(Math.abs(offset) / MINUTE_MS)), locale);
  return { words: t(offset > 0 ? 'kiosks:clock.ahead' : 'kiosks:clock.behind', { length }), warns: true };
}

/** What a paired kiosk says of itself; what it has not said is left out. */
function health({ clockOffsetMs, batteryPercent, charging, storagePersisted, appVersion }: Kiosk, speaking: Speaking): readonly KioskLine[] {
  const { t } = speaking;
  return [
    ...(clockOffsetMs == null ? [] : [clock(clockOffsetMs, speaking)]),
    ...(batteryPercent == null ? [] : [{ words: t(charging === true ? 'kiosks:batteryCharging' : 'kiosks:battery', { percent: batteryPercent }), warns: batteryPercent <= 15 && charging !== true }]),
    ...(storagePersisted == null ? [] : [{ words: t(storagePersisted ? 'kiosks:storageKept' : 'kiosks:storageAtRisk'), warns: !storagePersisted }]),
    ...(appVersion == null ? [] : [{ words: t('kiosks:version', { version: appVersion }), warns: false }]),
  ];
}

/** All there is to say of a kiosk, the most pressing first. */
export function kioskLines(kiosk: Kiosk, now: Date, speaking: Speaking): readonly KioskLine[] {
  const { t, locale, timeZone } = speaking;
  const plain = (words: string): KioskLine => ({ words, warns: false });
  if (kiosk.state === 'WAITING') return [plain(Date.parse(kiosk.codeExpiresAt) > now.getTime() ? t('kiosks:codeUntil', { time: formatTime(kiosk.codeExpiresAt, timeZone, locale) }) : t('kiosks:codeOver'))];
  if (kiosk.state === 'REVOKED') {
    const lost = (kiosk.pending ?? 0) > 0 ? [plain(t('kiosks:pending.lost', { count: kiosk.pending ?? 0 }))] : [];
    return [plain(t('kiosks:revokedAt', { when: formatMoment(kiosk.revokedAt ?? kiosk.codeExpiresAt, timeZone, locale) })), ...lost];
  }
  const since = kiosk.pairedAt == null ? [] : [plain(t('kiosks:pairedSince', { when: formatMoment(kiosk.pairedAt, timeZone, locale) }))];
  return [seen(kiosk, now, speaking), kept(kiosk, speaking), ...health(kiosk, speaking), ...since];
}

/** How long a code may still be typed, in whole minutes that nobody is disappointed by. */
export function codeLeft(codeExpiresAt: string, now: Date, t: Translate): { readonly over: boolean; readonly words: string } {
  const left = Date.parse(codeExpiresAt) - now.getTime();
  if (left <= 0) return { over: true, words: t('kiosks:code.over') };
  const minutes = Math.floor(left / MINUTE_MS);
  return { over: false, words: minutes < 1 ? t('kiosks:code.leftLast') : t('kiosks:code.left', { count: minutes }) };
}
