import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from './project.mjs';

/** @typedef {{ name: string, command: string, cwd: string, env: NodeJS.ProcessEnv }} Command */

/** @param {string[]} parts @returns {string} a path of the project, quoted for the shell */
const quoted = (...parts) => `"${path.join(projectRoot, ...parts)}"`;

/**
 * One compiler for each project the API is made of, the API itself restarted by Node when its output changes, and a Vite server for each
 * front end, which passes the API's addresses on to ESCALE_API_URL.
 * @param {{ env: NodeJS.ProcessEnv, port: number, apiPort: number }} wish
 * @returns {Command[]}
 */
export const developmentCommands = ({ env, port, apiPort }) => {
  const node = `"${process.execPath}"`;
  const development = { ...env, NODE_ENV: 'development', ESCALE_API_URL: `http://127.0.0.1:${apiPort}` };
  const compiled = ['libs/domain', 'libs/messages', 'apps/api'].filter((folder) => fs.existsSync(path.join(projectRoot, folder, 'tsconfig.build.json')));
  /** @type {(folder: string, frontPort: number) => Command} */
  const vite = (folder, frontPort) => ({
    name: path.basename(folder),
    command: `${node} ${quoted('node_modules', 'vite', 'bin', 'vite.js')} --port ${frontPort} --strictPort --clearScreen false`,
    cwd: path.join(projectRoot, folder),
    env: { ...development, PORT: String(frontPort) },
  });
  return [
    ...compiled.map((folder) => ({
      name: `tsc ${path.basename(folder)}`,
      command: `${node} ${quoted('node_modules', 'typescript', 'bin', 'tsc')} -p tsconfig.build.json --watch --preserveWatchOutput`,
      cwd: path.join(projectRoot, folder),
      env: development,
    })),
    {
      name: 'api',
      // No quotes around the last word: concurrently would take the first and the last quote of the line for a pair, and drop it.
      command: `${node} --watch --watch-preserve-output --enable-source-maps apps/api/dist/main.js`,
      cwd: projectRoot,
      env: { ...development, PORT: String(apiPort) },
    },
    vite('apps/web', port),
    vite('apps/kiosk', port + 1),
  ];
};
