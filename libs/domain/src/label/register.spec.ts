import fc from 'fast-check';
import { CERTIFICATE_STATES } from './label-standing.ts';
import { registerFacet, type RegisterGroup, registerTotal, type RegisterWish } from './register.ts';

const group = fc.record({ code: fc.constantFrom('A', 'B'), regionCode: fc.constantFrom('27', '44', null), departmentCode: fc.constantFrom('70', '25', null), state: fc.constantFrom(...CERTIFICATE_STATES), count: fc.integer({ min: 1, max: 9 }) });
const wish: fc.Arbitrary<RegisterWish> = fc.record({ code: fc.constantFrom('A', 'B', null), regionCode: fc.constantFrom('27', '44', null), departmentCode: fc.constantFrom('70', null), state: fc.constantFrom('VALID' as const, 'EXPIRED' as const, null) });

describe('the facets of the register', () => {
  it('count for each choice what choosing it shows', () => {
    fc.assert(
      fc.property(fc.array(group, { maxLength: 12 }), wish, (groups: readonly RegisterGroup[], wanted) => {
        for (const facet of ['code', 'regionCode', 'departmentCode', 'state'] as const) {
          for (const [value, count] of registerFacet(groups, wanted, facet)) expect(registerTotal(groups, { ...wanted, [facet]: value })).toBe(count);
        }
      }),
    );
  });

  it('leave out what is not known', () => {
    expect([...registerFacet([{ code: 'A', regionCode: null, departmentCode: null, state: 'VALID', count: 2 }], { code: null, regionCode: null, departmentCode: null, state: null }, 'regionCode')]).toEqual([]);
  });
});
