// The Jest projects of the workspace and how each is run.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { run } from './command.mjs';
import { projectRoot } from './project.mjs';
import { say } from './words.mjs';

/** @typedef {{ name: string, folder: string, config: string, args: string[], env: Record<string, string> }} Suite */
/** @typedef {{ name: string, passed: number, failed: number, pending: number, ms: number, failures: { title: string, message: string }[] }} Tally */

// The two that take longest begin first, beside each other: whichever begins last is waited for alone.
const FOLDERS = ['tools', 'apps/web', 'libs/domain', 'libs/messages', 'libs/ui', 'apps/api', 'apps/kiosk'];

const API = 'apps/api';

/** Run once: the specs of the queue itself open both stores, and who may call what does not depend on the queue. */
const ONCE = '(queue-away|outbox-kill|access-matrix)\\.api';

const nameOf = (/** @type {string} */ folder) => path.basename(folder);

/** @param {string} folder @param {string} config */
const has = (folder, config) => fs.existsSync(path.join(projectRoot, folder, config));

/**
 * @param {string[]} only names such as `domain` or `api`; empty for all
 * @param {{ redis: boolean }} services
 * @returns {{ quick: Suite[], long: Suite[], journeys: Suite[], unknown: string[] }} the quick ones two at once; the others one after another, for each keeps both cores busy by itself
 */
export const suitesFor = (only, { redis }) => {
  const chosen = FOLDERS.filter((folder) => only.length === 0 || only.includes(nameOf(folder)));
  /** @type {(folder: string, config: string, name?: string, args?: string[], env?: Record<string, string>) => Suite} */
  const suite = (folder, config, name = nameOf(folder), args = [], env = {}) => ({ name, folder, config, args, env });
  const tested = chosen.filter((folder) => has(folder, 'jest.config.mjs'));
  const quick = tested.filter((folder) => folder !== API).map((folder) => suite(folder, 'jest.config.mjs'));
  // Longer than all the others together: left to one worker, as Jest has it on two cores, it would have the second core idle for most of its time.
  const long = tested.filter((folder) => folder === API).flatMap((folder) => {
    const workers = `--maxWorkers=${Math.max(2, os.availableParallelism() - 1)}`;
    const onPostgres = suite(folder, 'jest.config.mjs', 'api', [workers], { TEST_QUEUE: 'postgres' });
    return redis ? [onPostgres, suite(folder, 'jest.config.mjs', 'api (redis)', [workers, '--testPathIgnorePatterns', '/node_modules/', ONCE], { TEST_QUEUE: 'redis' })] : [onPostgres];
  });
  // A journey waits more than it computes: two side by side, each with its own browser, on the product they share.
  const journeys = chosen.filter((folder) => has(folder, 'jest.e2e.config.mjs')).map((folder) => suite(folder, 'jest.e2e.config.mjs', `${nameOf(folder)} e2e`, ['--maxWorkers=2']));
  return { quick, long, journeys, unknown: only.filter((name) => !FOLDERS.some((folder) => nameOf(folder) === name)) };
};

/** @param {string} output */
const lastLines = (output) => output.trim().split('\n').slice(-40).join('\n');

/**
 * @param {any} report what Jest wrote, undefined when it died first
 * @param {import('./command.mjs').Outcome} outcome @param {string} name
 * @returns {Tally}
 */
export const tallyOf = (report, { code, output, ms }, name) => {
  if (!report) return { name, passed: 0, failed: 1, pending: 0, ms, failures: [{ title: say.jestDied(name), message: lastLines(output) }] };
  const failures = report.testResults.flatMap((/** @type {any} */ file) => {
    const tests = file.assertionResults.filter((/** @type {any} */ test) => test.status === 'failed');
    // A file that could not even be read has a message but no test.
    if (tests.length === 0 && file.status === 'failed') return [{ title: path.relative(projectRoot, file.name), message: file.message }];
    return tests.map((/** @type {any} */ test) => ({ title: `${path.relative(projectRoot, file.name)} › ${test.fullName}`, message: test.failureMessages.join('\n') }));
  });
  if (failures.length === 0 && report.numTotalTests === 0) failures.push({ title: say.noTests(name), message: '' });
  if (failures.length === 0 && code !== 0) failures.push({ title: say.jestDied(name), message: lastLines(output) });
  return { name, passed: report.numPassedTests, failed: failures.length, pending: report.numPendingTests + report.numTodoTests, ms, failures };
};

/**
 * @param {Suite} suite @param {NodeJS.ProcessEnv} env @param {string} scratch a folder for the report
 * @returns {Promise<Tally>}
 */
export const runSuite = async (suite, env, scratch) => {
  const report = path.join(scratch, `${suite.name.replaceAll(/\W+/g, '-')}.json`);
  const jest = path.join(projectRoot, 'node_modules', 'jest', 'bin', 'jest.js');
  const args = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', jest, '--config', suite.config, '--json', '--outputFile', report, ...suite.args];
  const outcome = await run(process.execPath, args, { cwd: path.join(projectRoot, suite.folder), env: { ...env, ...suite.env } });
  return tallyOf(fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : undefined, outcome, suite.name);
};
