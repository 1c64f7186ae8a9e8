// npm start: from a fresh clone to a running Escale, and the same again tomorrow.
import fs from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { runToTheEnd } from './ending.mjs';
import { checkNode, install } from './install.mjs';
import { endLeftOvers } from './left-over.mjs';
import { takeLock } from './lock.mjs';
import { portState } from './ports.mjs';
import { removeCluster } from './postgres.mjs';
import { projectRoot } from './project.mjs';
import { serve } from './serve.mjs';
import { prepareDatabase, startServices } from './services.mjs';
import { createDataFolder, readSettings } from './settings.mjs';
import { createSteps, print, seconds } from './steps.mjs';
import { Trouble } from './trouble.mjs';
import { say } from './words.mjs';

/** @param {string} dataDir only what Escale itself put there: the folder may be one that people also use for other things @param {import('./steps.mjs').Note} note */
const forget = async (dataDir, note) => {
  await removeCluster(path.join(dataDir, 'postgres'), note);
  fs.rmSync(path.join(dataDir, 'files'), { recursive: true, force: true });
};

const begun = Date.now();

await runToTheEnd(
  async ({ onClose }) => {
    checkNode();
    const settings = readSettings(process.argv.slice(2), process.env);
    const { port, dataDir, address, demo } = settings;
    if (settings.help) {
      print(say.help);
      return 0;
    }
    createDataFolder(dataDir);
    onClose(await takeLock(dataDir, address, print));
    await endLeftOvers(dataDir, print);
    const state = await portState(port);
    if (state !== 'free') throw new Trouble(state === 'taken' ? say.portTaken(port) : say.portForbidden(port));

    const step = createSteps();
    if (settings.reset) await step(say.stepReset, (note) => forget(dataDir, note));
    await step(say.stepInstall, (note) => install(projectRoot, note));
    await step(say.stepBuild, (note) => build(projectRoot, note));
    const { env, lost } = await startServices(settings, step, onClose);
    await prepareDatabase(env, demo, step);
    const api = await step(say.stepServe, async () => {
      const server = serve(env, dataDir);
      onClose(server.stop);
      await server.ready();
      return server;
    });
    print(say.ready(seconds(Date.now() - begun), address, demo, dataDir, api.log));
    throw await Promise.race([api.died, ...lost.map(async (service) => new Trouble(say.serviceLost(await service)))]);
  },
  // Asked to stop is not a failure.
  () => {
    print(`\n${say.stopping}`);
    return 0;
  },
);
