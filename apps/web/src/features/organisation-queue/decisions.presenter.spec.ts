import { describe, expect, it } from '@jest/globals';
import { decisionsOf } from './decisions.presenter.ts';

describe('what a coordinator can do with an organisation', () => {
  it.each([
    ['REQUESTED', ['verify VERIFIED', 'refuse REFUSED with a reason']],
    ['VERIFIED', ['suspend SUSPENDED with a reason']],
    ['SUSPENDED', ['lift VERIFIED']],
    ['REFUSED', []],
  ] as const)('that is %s', (standing, decisions) => expect(decisionsOf(standing).map(({ act, to, needsReason }) => `${act} ${to}${needsReason ? ' with a reason' : ''}`)).toEqual(decisions));
});
