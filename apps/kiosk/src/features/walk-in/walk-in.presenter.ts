import { type KioskSnapshot, nextWalkIn, plusMinutes, type SnapshotOffer, type WalkInChoice } from '@escale/domain';
import { daysFromNow, formatMoment, formatTime } from '@escale/messages';
import { inLanguage } from '../check-in/answer.presenter.ts';
import type { AnswerWords } from '../check-in/answer-view.ts';

/** What somebody without a booking said so far; one question each. */
export type WalkInWish = { readonly offer: SnapshotOffer | null; readonly minutes: number | null; readonly givenName: string | null; readonly minor: boolean | null; readonly guardianSeen: boolean; readonly named: boolean; readonly noticed: boolean };

export const NOTHING_SAID: WalkInWish = { offer: null, minutes: null, givenName: null, minor: null, guardianSeen: false, named: false, noticed: false };

export type WalkInQuestion =
  | { readonly ask: 'offer' }
  | { readonly ask: 'duration'; readonly offer: SnapshotOffer }
  | { readonly ask: 'name' }
  | { readonly ask: 'minor'; readonly age: number }
  | { readonly ask: 'guardian' }
  | { readonly ask: 'notice' }
  | { readonly ask: 'nothing'; readonly plan: WalkInPlan };

export type WalkInPlan = { readonly offer: SnapshotOffer; readonly minutes: number; readonly givenName: string | null; readonly minor: boolean | null };

/** The next thing to ask: age only where the offer asks for a guardian, the notice only where it has one. */
export const nextQuestion = ({ offer, minutes, givenName, minor, guardianSeen, named, noticed }: WalkInWish): WalkInQuestion => {
  if (offer === null) return { ask: 'offer' };
  if (minutes === null) return { ask: 'duration', offer };
  if (!named) return { ask: 'name' };
  if (offer.guardianConsentBelow !== null && minor === null) return { ask: 'minor', age: offer.guardianConsentBelow };
  if (minor === true && !guardianSeen) return { ask: 'guardian' };
  return offer.safetyNotice && !noticed ? { ask: 'notice' } : { ask: 'nothing', plan: { offer, minutes, givenName, minor } };
};

/** What is taken for said where there is only one answer. */
export const chosenOffer = (wish: WalkInWish, { offer, minutes }: WalkInChoice): WalkInWish => ({ ...wish, offer, minutes: minutes.length === 1 ? (minutes[0] ?? null) : null });

export type Choice = { readonly title: string; readonly detail: string };

export const offerWords = ({ offer, minutes }: WalkInChoice, words: AnswerWords): Choice => ({
  title: inLanguage(offer, words.locale),
  detail: words.t('kioskArrivals:walkIn.upTo', { time: formatTime(plusMinutes(words.now, Math.max(...minutes)), words.zone, words.locale) }),
});

export const durationWords = (minutes: number, { t, locale, zone, now }: AnswerWords): Choice => ({
  title: t('kioskArrivals:walkIn.duration', { minutes }),
  detail: t('kioskArrivals:walkIn.until', { time: formatTime(plusMinutes(now, minutes), zone, locale) }),
});

/** When to come back, or that the kiosk cannot say. */
export const noneLine = (view: KioskSnapshot, words: AnswerWords): string => {
  const { t, locale, zone, now } = words;
  const next = nextWalkIn(view, now);
  if (next === null) return t('kioskArrivals:walkIn.noneKnown');
  const when = daysFromNow(next.at, now, zone) === 0 ? t('kioskArrivals:walkIn.atTime', { time: formatTime(next.at, zone, locale) }) : formatMoment(next.at, zone, locale);
  return t('kioskArrivals:walkIn.noneNext', { activity: inLanguage(next.offer, locale), when });
};
