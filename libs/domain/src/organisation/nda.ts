const SHAPE = /^\d{4}[0-9P]\d{6}$/;
/** Prefectures of region that have registered bodies: overseas 01 to 06, the regions before 2016 and those since. */
const REGIONS: ReadonlySet<string> = new Set([
  '01', '02', '03', '04', '06', '11', '21', '22', '23', '24', '25', '26', '27', '28', '31', '32', '41', '42', '43', '44', '52', '53', '54', '72', '73', '74', '75', '76', '82', '83', '84', '91', '93', '94',
]);

/** The number as it is kept: no space, dot or dash, letters in capitals. */
const bare = (text: string): string => text.replace(/[\s.\-\u00A0\u202F]/gu, '').toUpperCase();

/**
 * A training body's number of declaration of activity (NDA; French labour code, L. 6351-1 and R. 6351-6) as it is kept, or null when it is none: eleven characters, the
 * first two the region of the prefecture that registered it. Public bodies (GRETA) have the letter P in the fifth place; there is no check digit.
 */
export const readNda = (text: string): string | null => {
  const number = bare(text);
  return SHAPE.test(number) && REGIONS.has(number.slice(0, 2)) ? number : null;
};

/** The number as papers write it: region, department, sequence ("11 75 P0076 75"); what is no NDA stays as it is. */
export const sayNda = (nda: string): string => (SHAPE.test(nda) ? `${nda.slice(0, 2)} ${nda.slice(2, 4)} ${nda.slice(4, 9)} ${nda.slice(9)}` : nda);
