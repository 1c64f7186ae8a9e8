const COMMUNE = /^(?:[0-9]{2}|2[AB])[0-9]{3}$/;

/** Whether a text has the shape of an INSEE commune code (`25056`, `2A004`, `97411`). */
export function isInseeCode(text: string): boolean {
  return COMMUNE.test(text);
}

/**
 * Department or overseas collectivity of a commune: two characters, three from 970 up (`25`, `2A`, `974`, `988`).
 * The codes that Saint-Barthélemy, Saint-Martin and Mayotte had before they changed status are read as today's.
 */
export function departmentOfCommune(inseeCode: string): string {
  if (inseeCode === '97123') return '977';
  if (inseeCode === '97127') return '978';
  const prefix = inseeCode.slice(0, 3);
  if (prefix === '985') return '976';
  return prefix >= '970' && prefix <= '989' ? prefix : inseeCode.slice(0, 2);
}

type City = { readonly commune: string; readonly firstArrondissement: number; readonly firstPostcode: number; readonly count: number };

const PARIS_LYON_MARSEILLE: readonly City[] = [
  { commune: '75056', firstArrondissement: 75101, firstPostcode: 75001, count: 20 },
  { commune: '69123', firstArrondissement: 69381, firstPostcode: 69001, count: 9 },
  { commune: '13055', firstArrondissement: 13201, firstPostcode: 13001, count: 16 },
];

/** Commune of a municipal arrondissement of Paris, Lyon or Marseille; any other code is returned as it is. */
export function parentCommune(inseeCode: string): string {
  const number = Number(inseeCode);
  const city = PARIS_LYON_MARSEILLE.find((c) => number >= c.firstArrondissement && number < c.firstArrondissement + c.count);
  return city?.commune ?? inseeCode;
}

/** Municipal arrondissement that a postcode designates inside Paris, Lyon or Marseille, or null (Paris 16 has two postcodes). */
export function arrondissementOfPostcode(commune: string, postcode: string): string | null {
  const city = PARIS_LYON_MARSEILLE.find((c) => c.commune === commune);
  if (!city) return null;
  if (postcode === '75116') return commune === '75056' ? '75116' : null;
  const rank = Number(postcode) - city.firstPostcode;
  return rank >= 0 && rank < city.count ? String(city.firstArrondissement + rank) : null;
}
