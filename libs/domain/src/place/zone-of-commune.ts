import { departmentOfCommune, isInseeCode } from './insee.ts';

/** IANA zone in which the clocks of some French commune run. */
export type FrenchTimeZone =
  | 'Europe/Paris' | 'America/Guadeloupe' | 'America/Martinique' | 'America/Cayenne' | 'Indian/Reunion' | 'America/Miquelon' | 'Indian/Mayotte'
  | 'America/St_Barthelemy' | 'America/Marigot' | 'Indian/Kerguelen' | 'Antarctica/DumontDUrville' | 'Pacific/Wallis' | 'Pacific/Tahiti'
  | 'Pacific/Marquesas' | 'Pacific/Gambier' | 'Pacific/Noumea' | 'Etc/GMT+8';

/** Set of public holidays that a commune keeps; the names are those of the public file of holidays, in code form. */
export type HolidayZone =
  | 'METROPOLE' | 'ALSACE_MOSELLE' | 'GUADELOUPE' | 'MARTINIQUE' | 'GUYANE' | 'LA_REUNION' | 'MAYOTTE' | 'SAINT_PIERRE_ET_MIQUELON'
  | 'SAINT_BARTHELEMY' | 'SAINT_MARTIN' | 'WALLIS_ET_FUTUNA' | 'POLYNESIE_FRANCAISE' | 'NOUVELLE_CALEDONIE';

const TIME_ZONE_BY_DEPARTMENT: Readonly<Record<string, FrenchTimeZone>> = {
  '971': 'America/Guadeloupe',
  '972': 'America/Martinique',
  '973': 'America/Cayenne',
  '974': 'Indian/Reunion',
  '975': 'America/Miquelon',
  '976': 'Indian/Mayotte',
  '977': 'America/St_Barthelemy',
  '978': 'America/Marigot',
  '984': 'Indian/Kerguelen',
  '986': 'Pacific/Wallis',
  '987': 'Pacific/Tahiti',
  '988': 'Pacific/Noumea',
  '989': 'Etc/GMT+8',
};

// Polynesia has three clocks: the Marquesas run half an hour, the Gambier one hour ahead of Tahiti. Adélie Land keeps its own.
const TIME_ZONE_BY_COMMUNE: Readonly<Record<string, FrenchTimeZone>> = {
  '98718': 'Pacific/Marquesas', // Fatu-Hiva
  '98723': 'Pacific/Marquesas', // Hiva-Oa
  '98731': 'Pacific/Marquesas', // Nuku-Hiva
  '98746': 'Pacific/Marquesas', // Tahuata
  '98756': 'Pacific/Marquesas', // Ua-Huka
  '98757': 'Pacific/Marquesas', // Ua-Pou
  '98719': 'Pacific/Gambier',
  '98414': 'Antarctica/DumontDUrville',
};

const HOLIDAYS_BY_DEPARTMENT: Readonly<Record<string, HolidayZone>> = {
  '57': 'ALSACE_MOSELLE',
  '67': 'ALSACE_MOSELLE',
  '68': 'ALSACE_MOSELLE',
  '971': 'GUADELOUPE',
  '972': 'MARTINIQUE',
  '973': 'GUYANE',
  '974': 'LA_REUNION',
  '975': 'SAINT_PIERRE_ET_MIQUELON',
  '976': 'MAYOTTE',
  '977': 'SAINT_BARTHELEMY',
  '978': 'SAINT_MARTIN',
  '986': 'WALLIS_ET_FUTUNA',
  '987': 'POLYNESIE_FRANCAISE',
  '988': 'NOUVELLE_CALEDONIE',
};

function departmentOf(inseeCode: string): string {
  if (!isInseeCode(inseeCode)) throw new RangeError(`Not an INSEE commune code: ${inseeCode}`);
  return departmentOfCommune(inseeCode);
}

/** IANA zone of a commune by its INSEE code; throws RangeError when the text is not one. Source: reference "Time zones", IANA 2025. */
export function zoneOfCommune(inseeCode: string): FrenchTimeZone {
  return TIME_ZONE_BY_COMMUNE[inseeCode] ?? TIME_ZONE_BY_DEPARTMENT[departmentOf(inseeCode)] ?? 'Europe/Paris';
}

/** Public holidays that a commune keeps, by its INSEE code; throws RangeError when the text is not one. Source: etalab/jours-feries-france-data. */
export function holidayZoneOfCommune(inseeCode: string): HolidayZone {
  return HOLIDAYS_BY_DEPARTMENT[departmentOf(inseeCode)] ?? 'METROPOLE';
}
