import { formatShortDay, formatDay, formatTime, type Locale, type Translate } from '@escale/messages';
import type { OtherSlotsQuery } from '../../gql/graphql.ts';

type SlotDays = NonNullable<OtherSlotsQuery['place']>['availability'];
export type OtherSlot = SlotDays[number]['slots'][number];
export type OtherDay = { readonly day: string; readonly title: string; readonly label: string; readonly slots: readonly { readonly slot: OtherSlot; readonly when: string }[]; readonly why: string | null };

/** The days of a week with the times one can move to, the present one left out; a day without says why. */
export const otherDays = (days: SlotDays, presentStart: string, zone: string, locale: Locale, t: Translate): readonly OtherDay[] =>
  days.map(({ day, slots, obstacle }) => {
    const others = slots.filter(({ startsAt }) => Date.parse(startsAt) !== Date.parse(presentStart));
    return {
      day,
      title: formatDay(day, zone, locale),
      label: formatShortDay(day, zone, locale),
      slots: others.map((slot) => ({ slot, when: formatTime(slot.startsAt, zone, locale) })),
      why: others.length > 0 ? null : obstacle == null ? t('place:slots.noneThatDay') : t(`obstacle:${obstacle}`),
    };
  });
