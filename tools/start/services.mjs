// What the application stands on: a database, and a queue store where there is one.
import fs from 'node:fs';
import path from 'node:path';
import { run } from './command.mjs';
import { startPostgres } from './postgres.mjs';
import { createDatabase } from './create-database.mjs';
import { recordRunning } from './left-over.mjs';
import { projectRoot } from './project.mjs';
import { redisProgram, startRedis } from './redis.mjs';
import { sayMigration } from './say-migration.mjs';
import { secretOf } from './settings.mjs';
import { Trouble } from './trouble.mjs';
import { say } from './words.mjs';

/** @typedef {ReturnType<typeof import('./steps.mjs').createSteps>} Step */
/** @typedef {{ env: NodeJS.ProcessEnv, lost: Promise<string>[] }} Services `lost` tells the name of a service that ended by itself */

/**
 * Starts what the person did not give; every service is stopped through onClose.
 * @param {import('./settings.mjs').Settings} settings @param {Step} step @param {import('./ending.mjs').OnClose} onClose
 * @returns {Promise<Services>} the environment of the application
 */
export const startServices = async (settings, step, onClose) => {
  const { port, dataDir, address, demo } = settings;
  /** @type {Promise<string>[]} */
  const lost = [];
  let { databaseUrl, redisUrl } = settings;
  if (!databaseUrl) {
    databaseUrl = await step(say.stepPostgres, async (note) => {
      const postgres = await startPostgres({ dataDir: path.join(dataDir, 'postgres'), note });
      onClose(postgres.stop);
      lost.push(postgres.ended.then(() => 'PostgreSQL'));
      await createDatabase(postgres.url, 'escale');
      return postgres.databaseUrl('escale');
    });
  }
  const program = redisUrl ? undefined : redisProgram();
  if (program) {
    redisUrl = await step(say.stepRedis, async () => {
      const redis = await startRedis(program);
      onClose(redis.stop);
      recordRunning(dataDir, 'Redis', redis.pid);
      lost.push(redis.ended.then(() => 'Redis'));
      return redis.url;
    });
  }
  return {
    lost,
    env: {
      ...process.env,
      NODE_ENV: process.env['NODE_ENV'] || 'production',
      PORT: String(port),
      PUBLIC_URL: address,
      DATABASE_URL: databaseUrl,
      REDIS_URL: redisUrl,
      ESCALE_DATA_DIR: dataDir,
      ESCALE_SECRET: process.env['ESCALE_SECRET'] || secretOf(dataDir),
      ESCALE_DEMO: demo ? '1' : '0',
    },
  };
};

/**
 * Brings the database up to date, and fills it when it is a demonstration and empty (the seed looks for itself).
 * @param {NodeJS.ProcessEnv} env @param {boolean} demo @param {Step} step
 */
export const prepareDatabase = async (env, demo, step) => {
  /** @param {string} script @param {import('./steps.mjs').Note} note @param {(line: string) => string} [inWords] */
  const script = async (script, note, inWords = (line) => line) => {
    const file = path.join(projectRoot, script);
    if (!fs.existsSync(file)) throw new Trouble(say.scriptMissing(script));
    const { code, output } = await run(process.execPath, [file], { cwd: projectRoot, env, onLine: (line) => { if (inWords(line).trim()) note(inWords(line).trimEnd()); } });
    if (code !== 0) throw new Trouble(say.scriptFailed(script, output.trim().split('\n').slice(-20).join('\n')));
  };
  await step(say.stepMigrate, (note) => script('apps/api/dist/migrate.js', note, sayMigration));
  if (demo) await step(say.stepSeed, (note) => script('tools/data/seed.mjs', note));
};
