import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { changedRules, NETWORK_RULE_BOUNDS, NETWORK_RULES, type NetworkRules, OPTIONAL_NETWORK_RULES, whyNotRules } from './network-rules.ts';
import { USUAL_WAITING_RULES } from './waiting-rules.ts';

const { weights, ...rest } = USUAL_WAITING_RULES;
const USUAL: NetworkRules = { ...rest, accessNeedsWeight: weights.ACCESS_NEEDS, trainingObligationWeight: weights.TRAINING_OBLIGATION, firstTimeWeight: weights.FIRST_TIME };

describe('the rules of a network', () => {
  it.each<[string, Partial<NetworkRules>, object | null]>([
    ['go together as a network starts with them', {}, null],
    ['let a turn last as long as its least', { turnMinutes: 15, leastTurnMinutes: 15 }, null],
    ['not a turn shorter than its least', { turnMinutes: 15, leastTurnMinutes: 16 }, { code: 'TURN_TOO_SHORT', field: 'turnMinutes' }],
    ['let people be awake an hour', { awakeFrom: 480, awakeUntil: 540 }, null],
    ['not less', { awakeFrom: 480, awakeUntil: 539 }, { code: 'AWAKE_TOO_SHORT', field: 'awakeUntil' }],
    ['nor through the night', { awakeFrom: 1_200, awakeUntil: 480 }, { code: 'AWAKE_TOO_SHORT', field: 'awakeUntil' }],
  ])('%s', (_, more, refusal) => expect(whyNotRules({ ...USUAL, ...more })).toEqual(refusal));

  it('stand within their bounds to begin with; those that may be left out are', () => {
    for (const rule of NETWORK_RULES) {
      const [least, most] = NETWORK_RULE_BOUNDS[rule];
      const value = USUAL[rule];
      expect(value === null ? OPTIONAL_NETWORK_RULES.some((one) => one === rule) : value >= least && value <= most).toBe(true);
    }
  });

  it('are changed where they are different, and nowhere else', () => {
    fc.assert(fc.property(fc.subarray([...NETWORK_RULES]), (chosen) => {
      const after = { ...USUAL, ...Object.fromEntries(chosen.map((rule) => [rule, (USUAL[rule] ?? 0) + 1])) };
      expect(changedRules(USUAL, after)).toEqual(chosen);
    }));
  });
});
