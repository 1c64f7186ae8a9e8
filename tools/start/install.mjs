// Puts the dependencies in place. Runs on bare Node: nothing from node_modules may be imported here.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { run } from './command.mjs';
import { Trouble } from './trouble.mjs';
import { say } from './words.mjs';

const MINIMUM = [20, 19];

/** @param {string} [version] such as 20.19.4 */
export const checkNode = (version = process.versions.node) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < (MINIMUM[0] ?? 0) || (major === MINIMUM[0] && minor < (MINIMUM[1] ?? 0))) throw new Trouble(say.oldNode(version, MINIMUM.join('.')));
};

/** @param {string} root @returns {string} what an installation depends on: the lock file and the machine it was made for */
const fingerprint = (root) =>
  createHash('sha256').update(fs.readFileSync(path.join(root, 'package-lock.json'))).update(`${process.platform}-${process.arch}`).digest('hex');

/** @param {string} file @returns {any} undefined when there is no such file */
const readJson = (file) => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined);

/**
 * npm writes down what it installed as its very last act. Comparing that with the lock file spares a person who ran `npm ci`
 * by hand a second installation.
 * @param {string} root
 */
const npmInstalledTheSame = (root) => {
  /** @type {Record<string, { version?: string, link?: boolean, optional?: boolean, devOptional?: boolean, peer?: boolean }>} */
  const wanted = readJson(path.join(root, 'package-lock.json'))?.packages ?? {};
  const found = readJson(path.join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!found) return false;
  return Object.entries(wanted).every(([place, { version, link, optional, devOptional, peer }]) =>
    !place.includes('node_modules/') || link || (found[place] ? found[place].version === version : Boolean(optional || devOptional || peer)));
};

const marker = (/** @type {string} */ root) => path.join(root, 'node_modules', '.escale-lock');

/** @param {string} root @returns {boolean} */
export const isInstalled = (root) => {
  if (!fs.existsSync(path.join(root, 'node_modules'))) return false;
  const now = fingerprint(root);
  if (fs.existsSync(marker(root))) return fs.readFileSync(marker(root), 'utf8') === now;
  return npmInstalledTheSame(root);
};

/** @returns {{ program: string, first: string[], shell: boolean }} npm as started with this very Node where possible */
const npm = () => {
  const beside = path.join(path.dirname(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  const script = [process.env['npm_execpath'], beside].find((file) => file?.endsWith('npm-cli.js') && fs.existsSync(file));
  if (script) return { program: process.execPath, first: [script], shell: false };
  return { program: 'npm', first: [], shell: process.platform === 'win32' };
};

/**
 * Runs `npm ci` when node_modules does not match the lock file; throws a Trouble with npm's own words when that fails.
 * @param {string} root @param {import('./steps.mjs').Note} note
 */
export const install = async (root, note) => {
  if (isInstalled(root)) return;
  note(say.installing);
  const { program, first, shell } = npm();
  // The build tools are development dependencies: NODE_ENV=production must not leave them out.
  const { code, output } = await run(program, [...first, 'ci', '--include=dev', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, shell });
  if (code !== 0) throw new Trouble(say.installFailed(output.trim().split('\n').slice(-25).join('\n')));
  fs.writeFileSync(marker(root), fingerprint(root));
};
