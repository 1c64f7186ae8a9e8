// Ground for the launcher's specs: folders that any account can reach, programs run as another account.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll } from '@jest/globals';
import { canUse } from './account.mjs';
import { platformPackage } from './postgres-binaries.mjs';
import { projectRoot } from './project.mjs';

const ground = fs.mkdtempSync(path.join(os.tmpdir(), 'escale-spec-'));
fs.chmodSync(ground, 0o711);
afterAll(() => fs.rmSync(ground, { recursive: true, force: true }));

export const isRoot = process.getuid?.() === 0;

/** @param {string} name @returns {string} a new folder */
export const newFolder = (name) => {
  const folder = path.join(fs.mkdtempSync(path.join(ground, 'case-')), name);
  fs.chmodSync(path.dirname(folder), 0o711);
  fs.mkdirSync(folder);
  fs.chmodSync(folder, 0o711);
  return folder;
};

/** @param {string} file a module of this folder @returns {string} its address, for an import statement */
export const moduleAddress = (file) => new URL(file, import.meta.url).href;

/**
 * What an ordinary account needs to run the launcher, wherever the project and Node are (an account cannot look into /root).
 * @returns {{ account: { uid?: number, gid?: number }, start: string, node: string }} `start` is the address of a copy of this folder
 */
export const groundForOrdinaryUser = () => {
  const account = isRoot ? { uid: 65534, gid: 65534 } : undefined;
  const project = newFolder('project');
  fs.cpSync(import.meta.dirname, path.join(project, 'tools', 'start'), { recursive: true });
  fs.cpSync(path.join(projectRoot, 'node_modules', platformPackage), path.join(project, 'node_modules', platformPackage), { recursive: true, verbatimSymlinks: true });
  if (account) spawnSync('chmod', ['-R', 'a+rX', project]);
  const copy = path.join(project, 'node');
  if (!canUse(process.execPath, account)) fs.copyFileSync(process.execPath, copy);
  return { account: account ?? {}, start: pathToFileURL(path.join(project, 'tools', 'start')).href, node: fs.existsSync(copy) ? copy : process.execPath };
};

/**
 * Runs a module text in a Node of its own.
 * @param {string} text @param {import('node:child_process').SpawnOptions} [options] @param {string} [node]
 * @returns {{ child: import('node:child_process').ChildProcess, firstLine: Promise<string>, ended: Promise<{ code: number | null, output: string }> }}
 */
export const runModule = (text, options, node) => runNode(['--input-type=module', '-e', text], options, node);

/** @param {string[]} args @param {import('node:child_process').SpawnOptions} [options] @param {string} [node] */
export const runNode = (args, options = {}, node = process.execPath) => {
  const child = spawn(node, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  /** @type {(line: string) => void} */
  let tellFirst;
  /** @type {Promise<string>} */
  const firstLine = new Promise((tell) => { tellFirst = tell; });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (/** @type {string} */ data) => {
      output += data;
      if (output.includes('\n')) tellFirst(output.slice(0, output.indexOf('\n')));
    });
  }
  /** @type {Promise<{ code: number | null, output: string }>} */
  const ended = new Promise((tell) => {
    child.once('close', (code) => {
      tellFirst(output);
      tell({ code, output });
    });
  });
  return { child, firstLine, ended };
};
