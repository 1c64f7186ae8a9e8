// npm run dev: the same services as npm start on a data folder of their own, with everything rebuilt as files are saved.
import path from 'node:path';
import { build } from './build.mjs';
import { developmentCommands } from './dev-commands.mjs';
import { runToTheEnd } from './ending.mjs';
import { checkNode, install } from './install.mjs';
import { endLeftOvers } from './left-over.mjs';
import { takeLock } from './lock.mjs';
import { freePort, portState } from './ports.mjs';
import { projectRoot } from './project.mjs';
import { prepareDatabase, startServices } from './services.mjs';
import { createDataFolder, readSettings } from './settings.mjs';
import { createSteps, print } from './steps.mjs';
import { Trouble } from './trouble.mjs';
import { say } from './words.mjs';

await runToTheEnd(
  async ({ onClose }) => {
    checkNode();
    const settings = readSettings(process.argv.slice(2), { ESCALE_DATA_DIR: path.join('.escale', 'dev'), ...process.env });
    const { port, dataDir, address } = settings;
    if (settings.help) {
      print(say.help);
      return 0;
    }
    if (settings.reset) throw new Trouble(say.noResetInDevelopment);
    createDataFolder(dataDir);
    onClose(await takeLock(dataDir, address, print));
    await endLeftOvers(dataDir, print);
    for (const wanted of [port, port + 1]) if ((await portState(wanted)) !== 'free') throw new Trouble(say.portTaken(wanted));

    const step = createSteps();
    await step(say.stepInstall, (note) => install(projectRoot, note));
    await step(say.stepBuild, (note) => build(projectRoot, note));
    const { env } = await startServices(settings, step, onClose);
    await prepareDatabase(env, settings.demo, step);

    const apiPort = await freePort();
    // Not at the top: it comes with the dependencies.
    const { concurrently } = await import('concurrently');
    const { commands, result } = concurrently(developmentCommands({ env, port, apiPort }), { cwd: projectRoot, killOthersOn: ['failure'], handleInput: false });
    onClose(async () => {
      for (const command of commands) command.kill('SIGTERM');
      await Promise.allSettled([result]);
    });
    print(say.developing(address, port + 1, apiPort));
    return result.then(() => 0, () => 1);
  },
  () => 0,
);
