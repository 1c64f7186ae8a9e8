export { arrondissementOfPostcode, departmentOfCommune, isInseeCode, parentCommune } from './insee.ts';
export { departmentOfPostcode, isPostcode, postcodeFit, restoreInseeCode, restorePostcode, type PostcodeFacts, type PostcodeFit } from './postcode.ts';
export { isRidet, isRna, isSiren, isSiret, luhnCheckDigit, readBodyIdentifier, type BodyIdentifier } from './siret.ts';
export { distanceMetres, locate, looksSwapped, territoryOfCommune, type Box, type Position, type Territory } from './territory.ts';
export { holidayZoneOfCommune, zoneOfCommune, type FrenchTimeZone, type HolidayZone } from './zone-of-commune.ts';
export * from './access/index.ts';
export * from './page/index.ts';
