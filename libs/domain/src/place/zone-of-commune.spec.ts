import { describe, expect, it } from '@jest/globals';
import { holidayZoneOfCommune, zoneOfCommune } from './zone-of-commune.ts';

const communes = [
  ['Besançon', '25056', 'Europe/Paris', 'METROPOLE'],
  ['Paris 12e', '75112', 'Europe/Paris', 'METROPOLE'],
  ['Ajaccio', '2A004', 'Europe/Paris', 'METROPOLE'],
  ['Metz', '57463', 'Europe/Paris', 'ALSACE_MOSELLE'],
  ['Strasbourg', '67482', 'Europe/Paris', 'ALSACE_MOSELLE'],
  ['Mulhouse', '68224', 'Europe/Paris', 'ALSACE_MOSELLE'],
  ['Pointe-à-Pitre', '97120', 'America/Guadeloupe', 'GUADELOUPE'],
  ['Fort-de-France', '97209', 'America/Martinique', 'MARTINIQUE'],
  ['Cayenne', '97302', 'America/Cayenne', 'GUYANE'],
  ['Saint-Denis', '97411', 'Indian/Reunion', 'LA_REUNION'],
  ['Saint-Pierre', '97502', 'America/Miquelon', 'SAINT_PIERRE_ET_MIQUELON'],
  ['Mamoudzou', '97611', 'Indian/Mayotte', 'MAYOTTE'],
  ['Mamoudzou, old code', '98511', 'Indian/Mayotte', 'MAYOTTE'],
  ['Saint-Barthélemy', '97701', 'America/St_Barthelemy', 'SAINT_BARTHELEMY'],
  ['Saint-Barthélemy, old code', '97123', 'America/St_Barthelemy', 'SAINT_BARTHELEMY'],
  ['Saint-Martin', '97801', 'America/Marigot', 'SAINT_MARTIN'],
  ['Saint-Martin, old code', '97127', 'America/Marigot', 'SAINT_MARTIN'],
  ['Kerguelen', '98412', 'Indian/Kerguelen', 'METROPOLE'],
  ['Terre-Adélie', '98414', 'Antarctica/DumontDUrville', 'METROPOLE'],
  ['Uvea', '98613', 'Pacific/Wallis', 'WALLIS_ET_FUTUNA'],
  ['Papeete', '98735', 'Pacific/Tahiti', 'POLYNESIE_FRANCAISE'],
  ['Nuku-Hiva', '98731', 'Pacific/Marquesas', 'POLYNESIE_FRANCAISE'],
  ['Ua-Pou', '98757', 'Pacific/Marquesas', 'POLYNESIE_FRANCAISE'],
  ['Gambier', '98719', 'Pacific/Gambier', 'POLYNESIE_FRANCAISE'],
  ['Nouméa', '98818', 'Pacific/Noumea', 'NOUVELLE_CALEDONIE'],
  ['Clipperton', '98901', 'Etc/GMT+8', 'METROPOLE'],
] as const;

describe('zones of communes', () => {
  it.each(communes)('%s (%s) lives in %s and keeps the holidays of %s', (_name, code, timeZone, holidays) => {
    expect(zoneOfCommune(code)).toBe(timeZone);
    expect(holidayZoneOfCommune(code)).toBe(holidays);
  });
  it.each(['', '7505', 'Paris', '2C001'])('refuses "%s"', (text) => {
    expect(() => zoneOfCommune(text)).toThrow(RangeError);
    expect(() => holidayZoneOfCommune(text)).toThrow(RangeError);
  });
  it('names only zones the runtime knows', () => {
    for (const [, code] of communes) expect(() => new Intl.DateTimeFormat('fr', { timeZone: zoneOfCommune(code) })).not.toThrow();
  });
});
