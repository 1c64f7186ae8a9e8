import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Convened, convocationNumbers, type ConvocationRefusalCode, whyNoConvocations } from './convocations.ts';

const [sent, unsent] = [{ sent: true }, { sent: false }];
const one = (letters: Convened['letters'], comes = true): Convened => ({ learnerId: 'ana', comes, letters });
const group = { standing: 'VERIFIED', confirmed: true } as const;

describe('convocations', () => {
  it.each<[string, Parameters<typeof whyNoConvocations>[0], readonly Convened[], ConvocationRefusalCode | null]>([
    ['leave, to who was not written to', group, [one([unsent])], null],
    ['leave, to the guardian where the person has theirs', group, [one([sent, unsent])], null],
    ['leave to some, where others have theirs or no address', group, [one([]), one([sent]), one([unsent])], null],
    ['do not leave for an organisation that may not book', { ...group, standing: 'SUSPENDED' }, [one([unsent])], 'ORGANISATION_UNVERIFIED'],
    ['do not leave before the group is confirmed', { ...group, confirmed: false }, [one([unsent])], 'NOT_CONFIRMED'],
    ['do not leave where nobody is named', group, [], 'NOBODY_NAMED'],
    ['do not leave once all is over', group, [one([unsent], false)], 'NOTHING_TO_COME'],
    ['do not leave where nobody who comes has an address', group, [one([]), one([unsent], false)], 'NO_ADDRESS'],
    ['do not leave twice', group, [one([sent, sent]), one([])], 'ALL_SENT'],
  ])('%s', (_, facts, convened, expected) => {
    expect(whyNoConvocations(facts, convened)).toBe(expected);
  });

  const anyone = fc.record({ learnerId: fc.uuid(), comes: fc.boolean(), letters: fc.array(fc.record({ sent: fc.boolean() }), { maxLength: 2 }) });

  it('count everybody who comes once, and are refused exactly where there is no letter', () => {
    fc.assert(
      fc.property(fc.array(anyone), (convened) => {
        const { people, letters, alreadySent, withoutAddress } = convocationNumbers(convened);
        expect(people + alreadySent + withoutAddress.length).toBe(convened.filter(({ comes }) => comes).length);
        expect(letters).toBeGreaterThanOrEqual(people);
        expect(whyNoConvocations(group, convened) === null).toBe(letters > 0);
      }),
    );
  });

  it('leave nothing to send once they are sent', () => {
    fc.assert(
      fc.property(fc.array(anyone), (convened) => {
        const after = convened.map((person) => ({ ...person, letters: person.letters.map(() => sent) }));
        expect(convocationNumbers(after)).toMatchObject({ people: 0, letters: 0, withoutAddress: convocationNumbers(convened).withoutAddress });
      }),
    );
  });
});
