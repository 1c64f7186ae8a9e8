import { clocksDiffer, formatDay, formatMoment, formatShortDay, formatTime, formatZone, type Locale, type Translate } from '@escale/messages';
import type { PlaceQuery, PlaceWeekQuery } from '../../gql/graphql.ts';
import { bookingPath } from '../../shell/paths.ts';
import type { WeekChoice } from './week-url.ts';

type Place = NonNullable<PlaceQuery['place']>;
export type OfferFacts = Place['offers'][number];
type SlotDay = NonNullable<PlaceWeekQuery['place']>['availability'][number];
type Slot = SlotDay['slots'][number];

export const DAY_PARTS = ['morning', 'afternoon', 'evening'] as const;
export type DayPart = (typeof DAY_PARTS)[number];
const NOON = 12;
const EVENING = 17;

export type WeekSlotView = { readonly key: string; readonly when: string; readonly detail: string | null; readonly label: string; readonly href: string };
export type WeekDayView = {
  readonly day: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly parts: readonly { readonly part: DayPart; readonly title: string; readonly slots: readonly WeekSlotView[] }[];
  /** Why nothing is free that day; null when something is. */
  readonly why: string | null;
};

/** The choices that hold at this place: the offer asked for or the first open one, and a length and a number it takes. */
export function settledChoice(choice: WeekChoice, offers: readonly OfferFacts[]): { readonly offer: OfferFacts; readonly durationMinutes: number; readonly people: number } | null {
  const open = offers.filter(({ paused }) => !paused);
  const offer = open.find(({ id }) => id === choice.offerId) ?? open[0];
  if (offer === undefined) return null;
  const lengths = [...offer.durationsMinutes].sort((one, other) => one - other);
  const durationMinutes = lengths.find((minutes) => minutes === choice.durationMinutes) ?? lengths[0];
  if (durationMinutes === undefined) return null;
  return { offer, durationMinutes, people: Math.min(offer.peopleMax, Math.max(offer.peopleMin, choice.people ?? 1)) };
}

const hourOf = (startsAt: string, zone: string): number => Number(new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(new Date(startsAt)));

const partOf = (startsAt: string, zone: string): DayPart => {
  const hour = hourOf(startsAt, zone);
  return hour < NOON ? 'morning' : hour < EVENING ? 'afternoon' : 'evening';
};

export type WeekReading = { readonly timeZone: string; readonly readerZone: string; readonly locale: Locale; readonly t: Translate };
type Wanted = { readonly offer: Pick<OfferFacts, 'id' | 'title'>; readonly people: number; readonly moduleId: string | null; readonly age: number | null };

function slotView({ startsAt, durationMinutes, remaining }: Slot, { offer, people, moduleId, age }: Wanted, { timeZone, readerZone, locale, t }: WeekReading): WeekSlotView {
  const when = formatTime(startsAt, timeZone, locale);
  return {
    key: startsAt,
    when,
    detail: remaining === 1 ? t('place:slots.remaining', { count: 1 }) : null,
    label: t('place:slots.choose', { shown: when, activity: offer.title, when: formatMoment(startsAt, timeZone, locale, { readerZone }) }),
    href: bookingPath({ offerId: offer.id, startsAt, durationMinutes }, { people, moduleId, age }),
  };
}

/** The week as seven columns of three parts; times are those of the place. */
export function weekView(days: readonly SlotDay[], wanted: Wanted, reading: WeekReading): readonly WeekDayView[] {
  const { timeZone, locale, t } = reading;
  return days.map(({ day, slots, obstacle }) => ({
    day,
    title: formatDay(day, timeZone, locale),
    shortTitle: formatShortDay(day, timeZone, locale),
    parts: DAY_PARTS.map((part) => ({
      part,
      title: t(`place:slots.parts.${part}`),
      slots: slots.filter(({ startsAt }) => partOf(startsAt, timeZone) === part).map((slot) => slotView(slot, wanted, reading)),
    })),
    why: slots.length > 0 ? null : obstacle == null ? t('place:slots.noneThatDay') : t(`place:slots.why.${obstacle}`),
  }));
}

/** The zone of the place in words when the reader's clock shows another time, else null. */
export const zoneNotice = (now: Date, { timeZone, readerZone, locale }: WeekReading): string | null => (clocksDiffer(now, timeZone, readerZone) ? formatZone(timeZone, locale, now) : null);
