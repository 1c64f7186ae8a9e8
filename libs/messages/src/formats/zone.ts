import { languageTag, type SpokenLanguage } from '../spoken/languages.ts';
import { dateFormat, toDate, wallClock, type Instant } from './clock.ts';

// Names people use at home, which the Unicode tables lack or turn round ("heure de la Réunion", "Papeete").
const FRENCH_ZONES: Readonly<Record<string, readonly [fr: string, en: string]>> = {
  'Europe/Paris': ['heure de Paris', 'Paris time'],
  'America/Cayenne': ['heure de la Guyane', 'French Guiana time'],
  'America/Guadeloupe': ['heure de la Guadeloupe', 'Guadeloupe time'],
  'America/Marigot': ['heure de Saint-Martin', 'Saint-Martin time'],
  'America/Martinique': ['heure de la Martinique', 'Martinique time'],
  'America/Miquelon': ['heure de Saint-Pierre-et-Miquelon', 'Saint-Pierre and Miquelon time'],
  'America/St_Barthelemy': ['heure de Saint-Barthélemy', 'Saint-Barthélemy time'],
  'Indian/Kerguelen': ['heure des Kerguelen', 'Kerguelen time'],
  'Indian/Mayotte': ['heure de Mayotte', 'Mayotte time'],
  'Indian/Reunion': ['heure de La Réunion', 'Réunion time'],
  'Pacific/Gambier': ['heure des Gambier', 'Gambier time'],
  'Pacific/Marquesas': ['heure des Marquises', 'Marquesas time'],
  'Pacific/Noumea': ['heure de la Nouvelle-Calédonie', 'New Caledonia time'],
  'Pacific/Tahiti': ['heure de Tahiti', 'Tahiti time'],
  'Pacific/Wallis': ['heure de Wallis-et-Futuna', 'Wallis and Futuna time'],
};

/** The name of a zone's time in words: "heure de La Réunion". */
export const formatZone = (zone: string, locale: SpokenLanguage, at: Instant): string => {
  const known = FRENCH_ZONES[zone];
  if (known !== undefined) return known[locale === 'fr' ? 0 : 1];
  const parts = dateFormat(languageTag(locale), { timeZone: zone, timeZoneName: 'longGeneric' }).formatToParts(toDate(at));
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
};

/** Whether two clocks disagree at that instant; zones of different names may well agree. */
export const clocksDiffer = (at: Instant, zone: string, other: string): boolean => {
  const [here, there] = [wallClock(at, zone), wallClock(at, other)];
  return here.day !== there.day || here.hour !== there.hour || here.minute !== there.minute;
};

/** " (heure de La Réunion)" when the reader's clock shows another time, otherwise nothing. */
export const zoneMention = (at: Instant, zone: string, readerZone: string | undefined, locale: SpokenLanguage): string =>
  readerZone !== undefined && clocksDiffer(at, zone, readerZone) ? ` (${formatZone(zone, locale, at)})` : '';
