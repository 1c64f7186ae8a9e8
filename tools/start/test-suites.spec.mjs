import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projectRoot } from './project.mjs';
import { suitesFor, tallyOf } from './test-suites.mjs';
import { twoAtATime } from './two-at-a-time.mjs';
import { pause } from './processes.mjs';
import { say } from './words.mjs';

const file = (/** @type {object} */ more) => ({ name: path.join(projectRoot, 'libs/x/a.spec.ts'), status: 'passed', message: '', assertionResults: [], ...more });
const report = (/** @type {object} */ more) => ({ numTotalTests: 3, numPassedTests: 2, numPendingTests: 0, numTodoTests: 0, testResults: [], ...more });
const outcome = (/** @type {number} */ code) => ({ code, output: 'last words', ms: 1 });

describe('the figures of a suite', () => {
  it('count each failing test once, with its message', () => {
    const tests = [{ status: 'passed', fullName: 'good', failureMessages: [] }, { status: 'failed', fullName: 'adds up', failureMessages: ['1 is not 2'] }];
    expect(tallyOf(report({ testResults: [file({ status: 'failed', assertionResults: tests })] }), outcome(1), 'x')).toMatchObject({ passed: 2, failed: 1, failures: [{ title: 'libs/x/a.spec.ts › adds up', message: '1 is not 2' }] });
  });

  it.each([
    ['a file that cannot be read', report({ testResults: [file({ status: 'failed', message: 'SyntaxError' })] }), 1, { title: 'libs/x/a.spec.ts', message: 'SyntaxError' }],
    ['Jest dying without a report', undefined, 134, { title: say.jestDied('x'), message: 'last words' }],
    ['Jest failing though every test passed', report({}), 1, { title: say.jestDied('x'), message: 'last words' }],
    ['a suite that finds no test', report({ numTotalTests: 0, numPassedTests: 0 }), 1, { title: say.noTests('x'), message: '' }],
  ])('count %s as one failure', (_, jestReport, code, failure) => {
    expect(tallyOf(jestReport, outcome(code), 'x')).toMatchObject({ failed: 1, failures: [failure] });
  });

  it('count nothing against a suite that passed', () => {
    expect(tallyOf(report({}), outcome(0), 'x')).toMatchObject({ passed: 2, failed: 0, failures: [] });
  });
});

describe('the choice of suites', () => {
  it('runs the API on both queue stores where both are there', () => {
    expect(suitesFor(['api'], { redis: false }).long.map(({ name, env }) => [name, env])).toEqual([['api', { TEST_QUEUE: 'postgres' }]]);
    expect(suitesFor(['api'], { redis: true }).long.map(({ name, env }) => [name, env])).toEqual([['api', { TEST_QUEUE: 'postgres' }], ['api (redis)', { TEST_QUEUE: 'redis' }]]);
  });

  it('gives the longest both cores, and nothing beside it', () => {
    const { quick, long } = suitesFor([], { redis: true });
    expect(quick.map(({ name }) => name)).toEqual(['tools', 'web', 'domain', 'messages', 'ui', 'kiosk']);
    for (const { args } of long) expect(Number(args[0]?.replace('--maxWorkers=', ''))).toBeGreaterThanOrEqual(2);
  });

  it('takes the projects that were named, and reports names it does not know', () => {
    expect(suitesFor(['tools', 'wbe'], { redis: false })).toMatchObject({ quick: [{ name: 'tools' }], journeys: [], unknown: ['wbe'] });
  });

  it('runs two at once and answers in order', async () => {
    let now = 0;
    let most = 0;
    const task = (/** @type {number} */ value) => async () => {
      most = Math.max(most, ++now);
      await pause(5 - value);
      now--;
      return value;
    };
    expect(await twoAtATime([0, 1, 2, 3, 4].map(task))).toEqual([0, 1, 2, 3, 4]);
    expect(most).toBe(2);
  });
});
