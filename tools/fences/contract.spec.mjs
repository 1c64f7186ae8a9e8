import { readFileSync } from 'node:fs';
import { contractFaults } from './contract.mjs';

const QUERY = 'type Query { place: String }';

describe('the contract', () => {
  it('refuses a mutation that cannot say no', () => {
    expect(contractFaults(`${QUERY} type Booking { id: ID! } type Mutation { holdSlot: Booking! forget: Boolean }`)).toEqual(['holdSlot answers no union: a refusal is data', 'forget answers no union: a refusal is data']);
  });

  it('refuses enum values that are no codes', () => {
    expect(contractFaults(`${QUERY} enum Status { HELD checkedIn } enum Mood { Good }`)).toEqual(['Status mixes codes with something else', 'Mood mixes codes with something else']);
  });

  it('accepts unions, codes and languages', () => {
    expect(contractFaults(`${QUERY} type A { id: ID } type B { id: ID } union R = A | B enum S { HELD NO_SHOW } enum L { fr en } type Mutation { act: R! maybe: R each: [R!]! }`)).toEqual([]);
  });

  it('accepts one answer for each of many, where each may be a no', () => {
    const sdl = (outcomes) => `${QUERY} enum Outcome { ${outcomes} } type One { id: ID! outcome: Outcome! } type All { results: [One!]! at: String } type Mutation { send: All! }`;
    expect(contractFaults(sdl('ACCEPTED REJECTED'))).toEqual([]);
    expect(contractFaults(sdl('ACCEPTED'))).toEqual(['send answers no union: a refusal is data']);
  });

  it('holds in the committed schema', () => {
    const sdl = readFileSync(new URL('../../libs/contract/schema.graphql', import.meta.url), 'utf8');
    expect(sdl).toContain('type Mutation');
    expect(contractFaults(sdl)).toEqual([]);
  });
});
