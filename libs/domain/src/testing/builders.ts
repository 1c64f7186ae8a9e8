import type { OfferDraft } from '../availability/offer-draft.ts';
import type { OfferRules } from '../availability/offer-rules.ts';
import type { OpeningDay, PlaceFacts } from '../availability/place-facts.ts';
import type { HoldWish, Wish } from '../availability/wish.ts';
import type { Booking } from '../booking/booking.ts';
import type { Need } from '../equipment/need.ts';
import type { UnitFacts } from '../equipment/unit-facts.ts';
import { idOf } from '../kernel/id.ts';
import { daysFrom, localDay, type LocalDay } from '../time/local-day.ts';
import { minuteOfDay, parseMinuteOfDay } from '../time/minute-of-day.ts';
import { timeZone } from '../time/time-zone.ts';

/** The instant an RFC 3339 text names. */
export const at = (text: string): Date => new Date(text);

/** The openings of `count` days from `from`, the same each day: `'09:00', '18:00'`, or minutes. */
export const openEvery = (from: LocalDay, count: number, opens: string | number, closes: string | number): readonly OpeningDay[] => {
  const minute = (value: string | number) => (typeof value === 'number' ? minuteOfDay(value) : (parseMinuteOfDay(value) ?? minuteOfDay(NaN)));
  return daysFrom(from, count).map((day) => ({ day, intervals: [{ opens: minute(opens), closes: minute(closes) }], holiday: null }));
};

/** One headset per person. */
export const aNeed = (more: Partial<Need> = {}): Need => ({ category: 'VR_HEADSET', modelId: null, quantity: 1, perPerson: true, ...more });

/** A headset in service, free, without module or turnaround. */
export const aUnit = (name: string, more: Partial<UnitFacts> = {}): UnitFacts => ({
  id: idOf(name), tag: name, modelId: idOf('quest-3'), category: 'VR_HEADSET', minimumAge: 0, turnaroundMinutes: 0,
  moduleIds: [], inService: true, spaceId: null, busy: [], ...more,
});

/** An hour with a headset, every half hour, for one to four people. */
export const anOffer = (more: Partial<OfferRules> = {}): OfferRules => ({
  id: idOf('offer'), gridMinutes: 30, durationsMinutes: [60], noticeMinutes: 0, horizonDays: 30, peopleMin: 1, peopleMax: 4,
  minimumAge: 0, guardianConsentBelow: null, paused: false, audience: 'PUBLIC', perDayLimit: null, approval: null, supervised: false, needs: [aNeed()], groups: null, spaceId: null, ...more,
});

/** The same hour as its place writes it down, in a form. */
export const anOfferDraft = (more: Partial<OfferDraft> = {}): OfferDraft => ({
  titleFr: 'Séance VR', titleEn: 'VR session', descriptionFr: null, descriptionEn: null, safetyNotice: false, absenceReminderHours: null,
  gridMinutes: 30, durationsMinutes: [60], noticeMinutes: 0, horizonDays: 30, peopleMin: 1, peopleMax: 4,
  minimumAge: 0, guardianConsentBelow: null, perDayLimit: null, approval: null, supervised: false, audience: 'PUBLIC', needs: [aNeed()], groups: null, spaceId: null, ...more,
});

/** A place in Paris, open 9 to 12 for the week of Monday 2026-06-01, without people limit. */
export const aPlace = (more: Partial<PlaceFacts> = {}): PlaceFacts => ({
  bookable: true, zone: timeZone('Europe/Paris'), openings: openEvery(localDay('2026-06-01'), 7, '09:00', '12:00'),
  closures: [], peopleCapacity: null, spaces: [], presence: [], supervision: [], ...more,
});

/** One person, an hour, any time of the week of 2026-06-01. */
export const aWish = (more: Partial<Wish> = {}): Wish => ({
  people: 1, durationMinutes: 60, moduleId: null, age: null, earliest: null, latest: null,
  window: { start: at('2026-05-31T22:00:00Z'), end: at('2026-06-07T22:00:00Z') }, ...more,
});

/** One person, an hour, Tuesday 2026-06-02 at ten in Paris. */
export const aHoldWish = (more: Partial<HoldWish> = {}): HoldWish => ({
  offerId: idOf('offer'), startsAt: at('2026-06-02T08:00:00Z'), durationMinutes: 60, people: 1, moduleId: null, age: null, ...more,
});

/** A confirmed booking of Camille Dupont, Tuesday 2026-06-02 from ten to eleven in Paris. */
export const aBooking = (more: Partial<Booking> = {}): Booking => ({
  id: idOf('9f0a6b0e-8f0e-4c40-8a86-4f2b8d5d7f31'), placeId: idOf('place'), offerId: idOf('offer'), moduleId: null,
  startsAt: at('2026-06-02T08:00:00Z'), endsAt: at('2026-06-02T09:00:00Z'), people: 1, status: 'CONFIRMED', revision: 0,
  holdExpiresAt: null, givenName: 'Camille', familyName: 'Dupont', email: null, locale: 'fr', shortCode: 'K7M24QXP',
  checkedInAt: null, cancelledAt: null, minor: null, guardianConsentState: 'NOT_NEEDED', approvalState: 'NOT_NEEDED', ...more,
});
