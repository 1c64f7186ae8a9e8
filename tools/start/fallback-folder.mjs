import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { Trouble } from './trouble.mjs';
import { say } from './words.mjs';

/**
 * @param {string} dataDir
 * @returns {string} where things go that the server's account cannot reach in the project; the same at every start
 */
export const fallbackFolderName = (dataDir) => path.join('/var/tmp', `escale-${createHash('sha256').update(path.resolve(dataDir)).digest('hex').slice(0, 12)}`);

/**
 * Anybody may create names in /var/tmp, so a folder that somebody else put there first is refused.
 * @param {string} dataDir @returns {string} the same folder, existing
 */
export const fallbackFolder = (dataDir) => {
  const folder = fallbackFolderName(dataDir);
  fs.mkdirSync(folder, { recursive: true, mode: 0o711 });
  const found = fs.lstatSync(folder);
  if (!found.isDirectory() || found.uid !== process.getuid?.()) throw new Trouble(say.notOurs(folder));
  fs.chmodSync(folder, 0o711);
  return folder;
};
