import { formatDay, formatDuration, formatList, hoursInWords, intervalsInWords, type Locale, type Translate } from '@escale/messages';
import type { PlaceFactsFragment as Facts } from '../../gql/graphql.ts';

export type HoursView = { readonly today: string | null; readonly usual: string; readonly byDay: readonly { readonly day: string; readonly title: string; readonly hours: string }[] };
export type AddressView = { readonly lines: readonly string[]; readonly directions: string | null };
export type ModuleView = { readonly id: string; readonly slug: string; readonly title: string; readonly summary: string | null; readonly about: string };
export type EquipmentView = { readonly id: string; readonly category: Facts['equipment'][number]['model']['category']; readonly name: string; readonly count: string; readonly age: string | null };

const WEEK = 7;
const filled = (text: string | null | undefined): text is string => text != null && text.trim() !== '';

/** Opening hours in words; null when the place has not given any. */
export function hoursView({ openingHours, openingDays, timeZone }: Pick<Facts, 'openingHours' | 'openingDays' | 'timeZone'>, locale: Locale): HoursView | null {
  const [today] = openingDays;
  if (!filled(openingHours) || today === undefined) return null;
  return {
    today: intervalsInWords(today.intervals, locale),
    usual: hoursInWords(openingDays.slice(0, WEEK).map((day) => ({ ...day, holiday: day.holiday ?? null })), locale),
    byDay: openingDays.map(({ day, intervals, holiday, comment }) => ({ day, title: formatDay(day, timeZone, locale), hours: [intervalsInWords(intervals, locale), ...(filled(holiday) ? [holiday] : []), ...(filled(comment) && comment !== holiday ? [comment] : [])].join(' · ') })),
  };
}

export type AudienceHoursView = { readonly audience: 'ACCOMPANIED' | 'GROUPS'; readonly usual: string };

/** The hours of those who have their own, in words. */
export function audienceHoursView({ accompaniedHours, groupHours, accompaniedDays, groupDays }: Pick<Facts, 'accompaniedHours' | 'groupHours' | 'accompaniedDays' | 'groupDays'>, locale: Locale): readonly AudienceHoursView[] {
  const inWords = (days: Facts['groupDays']): string => hoursInWords(days.slice(0, WEEK).map((day) => ({ ...day, holiday: day.holiday ?? null })), locale);
  return [
    ...(filled(accompaniedHours) ? [{ audience: 'ACCOMPANIED' as const, usual: inWords(accompaniedDays) }] : []),
    ...(filled(groupHours) ? [{ audience: 'GROUPS' as const, usual: inWords(groupDays) }] : []),
  ];
}

/** Its own words: the summary is left out where the description begins with it, as many files of places have it. */
export function aboutView({ summary, description }: Pick<Facts, 'summary' | 'description'>): readonly string[] {
  const repeated = filled(summary) && filled(description) && description.trim().startsWith(summary.trim());
  return [repeated ? null : summary, description].filter(filled);
}

/** The address as on an envelope, and where to ask for a route: by the door, never by a commune's middle. */
export function addressView({ addressLine, addressExtra, postcode, communeName, position, positionApproximate }: Pick<Facts, 'addressLine' | 'addressExtra' | 'postcode' | 'communeName' | 'position' | 'positionApproximate'>): AddressView {
  const town = [postcode, communeName].filter(filled).join(' ');
  return {
    lines: [addressLine, addressExtra, town].filter(filled),
    directions: position == null || positionApproximate ? null : `https://www.openstreetmap.org/directions?to=${position.latitude},${position.longitude}`,
  };
}

/** What the place has, one line a model, with its age. */
export function equipmentView(equipment: Facts['equipment'], t: Translate): readonly EquipmentView[] {
  return equipment
    .filter(({ units }) => units > 0)
    .map(({ units, model }) => ({
      id: model.id,
      category: model.category,
      name: [model.manufacturer, model.name].filter(filled).join(' '),
      count: t(`equipment:${model.category}.count`, { count: units }),
      age: model.minimumAge > 0 ? t('place:equipment.fromAge', { age: model.minimumAge }) : null,
    }));
}

/** What can be learnt here. */
export function modulesView(modules: Facts['modules'], locale: Locale, t: Translate): readonly ModuleView[] {
  return modules.map(({ id, slug, title, summary, durationMinutes, licence, minimumAge }) => ({
    id,
    slug,
    title,
    summary: filled(summary) ? summary : null,
    about: [t('place:modules.duration', { duration: formatDuration(durationMinutes, locale) }), ...(minimumAge > 0 ? [t('place:equipment.fromAge', { age: minimumAge })] : []), t('place:modules.licence', { licence })].join(' · '),
  }));
}

/** "Il manque encore l’adresse et les horaires." */
export const gapsInWords = (gaps: readonly ('ADDRESS' | 'COMMUNE' | 'POSITION' | 'OPENING_HOURS' | 'OPERATOR' | 'OFFER')[], locale: Locale, t: Translate): string | null =>
  gaps.length === 0 ? null : t('place:draft.missing', { gaps: formatList(gaps.map((gap) => t(`place:gaps.${gap}`)), locale) });

/** An address on the web that may be followed: http or https and nothing else, whatever a file of places says. */
export function safeWebsite(text: string): { readonly href: string; readonly shown: string } | null {
  const written = /^[a-z]+:/i.test(text) ? text : `https://${text}`;
  const address = URL.canParse(written) ? new URL(written) : null;
  if (address === null || !['http:', 'https:'].includes(address.protocol)) return null;
  return { href: address.href, shown: address.host.replace(/^www\./, '') + (address.pathname === '/' ? '' : address.pathname) };
}
