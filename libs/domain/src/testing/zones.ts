import { timeZone } from '../time/time-zone.ts';

/** The twelve zones France's inhabited territories keep, Paris first. */
export const FRENCH_ZONES = [
  'Europe/Paris', 'America/Guadeloupe', 'America/Martinique', 'America/Cayenne', 'America/Miquelon', 'Indian/Reunion',
  'Indian/Mayotte', 'Pacific/Noumea', 'Pacific/Wallis', 'Pacific/Tahiti', 'Pacific/Marquesas', 'Pacific/Gambier',
].map(timeZone);
