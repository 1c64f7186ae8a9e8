import { describe, expect, it } from '@jest/globals';
import { departmentOfPostcode, isPostcode, postcodeFit, restoreInseeCode, restorePostcode } from './postcode.ts';

describe('postcodes', () => {
  it.each(['01000', '20090', '97490', '98714'])('accepts %s', (text) => expect(isPostcode(text)).toBe(true));
  it.each(['1000', '2A000', '750012', ''])('rejects "%s"', (text) => expect(isPostcode(text)).toBe(false));

  it.each([
    ['25000', '25'], ['20000', '2A'], ['20190', '2A'], ['20200', '2B'], ['20620', '2B'], ['97490', '974'], ['97133', '977'], ['97150', '978'], ['98800', '988'], ['97500', '975'],
  ])('places %s in %s', (postcode, department) => expect(departmentOfPostcode(postcode)).toBe(department));

  it.each([
    ['listed', '25000', '25056', ['25000'], 'LISTED'],
    ['a CEDEX of the same department', '25030', '25056', ['25000'], 'SAME_DEPARTMENT'],
    ['another department', '70000', '25056', ['25000'], 'CONTRADICTS'],
    ['a neighbour department, but listed', '01200', '74001', ['01200'], 'LISTED'],
    ['South Corsica', '20090', '2A004', ['20000', '20090', '20167'], 'LISTED'],
    ['South Corsica with a code of the north', '20200', '2A004', ['20000'], 'CONTRADICTS'],
    ['La Réunion', '97490', '97411', ['97400', '97490'], 'LISTED'],
    ['La Réunion with a code of Mayotte', '97600', '97411', ['97400'], 'CONTRADICTS'],
    ['Saint-Barthélemy under its old code', '97133', '97123', [], 'SAME_DEPARTMENT'],
    ['Saint-Martin', '97150', '97801', ['97150'], 'LISTED'],
    ['a lost zero', '1000', '01053', ['01000'], 'MALFORMED'],
  ] as const)('judges %s', (_what, postcode, inseeCode, communePostcodes, fit) => expect(postcodeFit({ postcode, inseeCode, communePostcodes })).toBe(fit));

  it('does not let an arrondissement take the postcode of another', () => {
    const facts = { inseeCode: '69383', communePostcodes: ['69003'], parentPostcodes: ['69001', '69002', '69003'] };
    expect(postcodeFit({ ...facts, postcode: '69003' })).toBe('LISTED');
    expect(postcodeFit({ ...facts, postcode: '69002' })).toBe('CONTRADICTS');
    expect(postcodeFit({ ...facts, postcode: '69433' })).toBe('SAME_DEPARTMENT');
  });

  it.each([['1000', '01000'], [' 25 000 ', '25000'], ['97400', '97400'], ['0100', '0100']])('restores "%s" as %s', (text, restored) => expect(restorePostcode(text)).toBe(restored));
  it.each([['1004', '01004'], ['2a004', '2A004']])('restores the INSEE code "%s" as %s', (text, restored) => expect(restoreInseeCode(text)).toBe(restored));
});
