import { formatDay, formatTime, formatTimeRange, type Locale, type Translate } from '@escale/messages';
import type { ToSignFragment } from '../../gql/graphql.ts';

export type SessionToSign = ToSignFragment['sessions'][number];
export type HalfDayToSign = SessionToSign['halfDays'][number];
export type Words = { readonly t: Translate; readonly locale: Locale };

/** What the address says: whose link it is; that a phone read the code of a kiosk on its own; or neither. */
export function linkOf(hash: string): { readonly kind: 'link'; readonly token: string } | { readonly kind: 'code' } | { readonly kind: 'none' } {
  const [, token] = /^#([0-9a-f-]{36}\.[0-9a-f-]{36}\.[\w-]{43})$/.exec(hash) ?? [];
  if (token !== undefined) return { kind: 'link', token };
  return /^#[0-9a-f-]{36}\.\d{1,12}\.[A-Z2-7]{16}$/.test(hash) ? { kind: 'code' } : { kind: 'none' };
}

/** How a half-day stands, and in which tone it is said. */
export function stateOf({ signatures, whyNot, startsAt }: HalfDayToSign, zone: string, { t, locale }: Words): { readonly words: string; readonly tone: 'ok' | 'warn' | 'info' } {
  const [first] = signatures;
  if (first !== undefined) {
    const time = formatTime(first.signedAt, zone, locale);
    return first.counts ? { words: t('signing:state.signed', { time }), tone: 'ok' } : { words: t('signing:state.waits', { time }), tone: 'warn' };
  }
  if (whyNot == null) return { words: t('signing:state.open'), tone: 'warn' };
  if (whyNot === 'HALF_DAY_NOT_BEGUN') return { words: t('signing:state.later', { time: formatTime(startsAt, zone, locale) }), tone: 'info' };
  return { words: t(whyNot === 'HALF_DAY_OVER' ? 'signing:state.over' : 'signing:state.off'), tone: 'info' };
}

export const halfDayInWords = ({ day, half }: Pick<HalfDayToSign, 'day' | 'half'>, zone: string, { t, locale }: Words): string => t('signing:halfDay', { day: formatDay(day, zone, locale), half: t(`signing:half.${half}`) });

export const hoursInWords = ({ startsAt, endsAt }: HalfDayToSign, { placeName, timeZone }: SessionToSign, { t, locale }: Words): string =>
  t('signing:hours', { hours: formatTimeRange(startsAt, endsAt, timeZone, locale, { withoutDay: true }), place: placeName });
