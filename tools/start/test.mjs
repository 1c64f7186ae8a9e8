// npm test: everything that can be tested, on any machine, with the figures as the last line. `npm test -- domain api` runs a part.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { browserEnvironment } from './browser.mjs';
import { build } from './build.mjs';
import { runToTheEnd } from './ending.mjs';
import { checkNode, install } from './install.mjs';
import { keepFolder } from './kept.mjs';
import { startPostgres } from './postgres.mjs';
import { projectRoot } from './project.mjs';
import { redisProgram, startRedis } from './redis.mjs';
import { createSteps, print, seconds } from './steps.mjs';
import { runSuite, suitesFor } from './test-suites.mjs';
import { Trouble } from './trouble.mjs';
import { twoAtATime } from './two-at-a-time.mjs';
import { say } from './words.mjs';

/** @typedef {import('./test-suites.mjs').Tally} Tally */

/** @param {Tally} tally @returns {Tally} */
const show = (tally) => {
  print(`   ${tally.failed > 0 ? '✗' : '✓'} ${say.suiteResult(tally.name, tally.passed, tally.failed, seconds(tally.ms))}${tally.pending > 0 ? ` — ${say.pending(tally.pending)}` : ''}`);
  return tally;
};

/** @param {string} name @param {unknown} error @returns {Tally} what could not even begin counts as one failure */
const fallen = (name, error) => ({ name, passed: 0, failed: 1, pending: 0, ms: 0, failures: [{ title: name, message: error instanceof Trouble ? error.message : String(error instanceof Error ? error.stack : error) }] });

/** @param {Tally[]} tallies @returns {number} the exit code */
const conclude = (tallies) => {
  for (const { title, message } of tallies.flatMap((tally) => tally.failures)) print(`\n● ${title}\n${message.replaceAll(/^/gm, '  ')}`);
  const sum = (/** @type {'passed' | 'failed'} */ what) => tallies.reduce((total, tally) => total + tally[what], 0);
  print(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') > 0 ? 1 : 0;
};

await runToTheEnd(async ({ onClose }) => {
  checkNode();
  const only = process.argv.slice(2);
  const redis = redisProgram();
  const { quick, long, journeys, unknown } = suitesFor(only, { redis: Boolean(redis) });
  if (unknown.length > 0) throw new Trouble(say.unknownSuites(unknown.join(', ')));
  const step = createSteps();
  await step(say.stepInstall, (note) => install(projectRoot, note));

  /** @type {Tally[]} */
  const tallies = [];
  const built = await step(say.stepBuild, (note) => build(projectRoot, note, only.map((name) => `@escale/${name}`))).then(() => true, (error) => {
    tallies.push(fallen(say.stepBuild, error));
    return false;
  });

  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'escale-test-'));
  // The server's own account must be able to walk through it.
  fs.chmodSync(scratch, 0o711);
  onClose(keepFolder(scratch));
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, ESCALE_LANG: 'fr', FORCE_COLOR: '0', DATABASE_URL: undefined, REDIS_URL: undefined, ESCALE_DATA_DIR: undefined };
  await step(say.stepServices, async (note) => {
    const postgres = await startPostgres({ dataDir: path.join(scratch, 'postgres'), volatile: true, note });
    onClose(postgres.stop);
    env['TEST_DATABASE_URL'] = postgres.url;
    if (!redis) return;
    const server = await startRedis(redis);
    onClose(server.stop);
    env['TEST_REDIS_URL'] = server.url;
  });

  await step(say.stepSuites, async () => {
    print();
    tallies.push(...(await twoAtATime(quick.map((suite) => async () => show(await runSuite(suite, env, scratch))))));
    for (const suite of long) tallies.push(show(await runSuite(suite, env, scratch)));
  });
  if (journeys.length > 0) {
    await step(say.stepJourneys, async () => {
      print();
      if (!built) {
        tallies.push(...journeys.map(({ name }) => show(fallen(name, new Trouble(say.notBuilt)))));
        return;
      }
      const journeyEnv = { ...env, ...browserEnvironment() };
      for (const suite of journeys) tallies.push(show(await runSuite(suite, journeyEnv, scratch)));
    });
  }
  return conclude(tallies);
});
