import { describe, expect, it } from '@jest/globals';
import { arrondissementOfPostcode, departmentOfCommune, isInseeCode, parentCommune } from './insee.ts';

describe('INSEE codes', () => {
  it.each(['01001', '2A004', '2B033', '97411', '98735', '75056'])('accepts %s', (code) => expect(isInseeCode(code)).toBe(true));
  it.each(['1001', '2C004', '2a004', '750560', ' 75056', '', 'ABCDE'])('rejects "%s"', (code) => expect(isInseeCode(code)).toBe(false));

  it.each([
    ['25056', '25'], ['2A004', '2A'], ['2B033', '2B'], ['97411', '974'], ['98818', '988'], ['97123', '977'], ['97127', '978'], ['98511', '976'], ['95018', '95'],
  ])('finds the department of %s: %s', (code, department) => expect(departmentOfCommune(code)).toBe(department));

  it.each([
    ['75101', '75056'], ['75120', '75056'], ['75121', '75121'], ['69381', '69123'], ['69389', '69123'], ['69390', '69390'], ['13201', '13055'], ['13216', '13055'], ['13217', '13217'], ['2A004', '2A004'],
  ])('gives %s the parent %s', (code, parent) => expect(parentCommune(code)).toBe(parent));

  it.each([
    ['75056', '75012', '75112'], ['75056', '75116', '75116'], ['69123', '69003', '69383'], ['13055', '13016', '13216'], ['13055', '13017', null], ['69123', '75003', null], ['25056', '25000', null], ['69123', '75116', null],
  ])('reads in %s the postcode %s as %s', (commune, postcode, arrondissement) => expect(arrondissementOfPostcode(commune, postcode)).toBe(arrondissement));
});
