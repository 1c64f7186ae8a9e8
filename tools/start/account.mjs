// PostgreSQL refuses to run as root. Started by root, it runs as an account without rights instead.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

/** @typedef {{ uid: number, gid: number }} Account */

/** @param {string} name @returns {Account | undefined} */
const accountNamed = (name) => {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  return uid?.status === 0 && gid?.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
};

/**
 * @param {string} dataDir an existing cluster keeps its owner: the server must run as the owner of its files
 * @returns {Account | undefined} the account to drop to; undefined when the current one will do
 */
export const serverAccount = (dataDir) => {
  if (process.getuid?.() !== 0) return undefined;
  if (fs.existsSync(dataDir)) {
    const { uid, gid } = fs.statSync(dataDir);
    if (uid !== 0) return { uid, gid };
  }
  return accountNamed('postgres') ?? accountNamed('nobody') ?? { uid: 65534, gid: 65534 };
};

/**
 * Asks the system rather than reading mode bits, so that access lists count too.
 * @param {string} path @param {Account | undefined} account
 * @returns {boolean} whether the account can enter a folder, or read and run a file
 */
export const canUse = (path, account) =>
  !account || spawnSync('/bin/sh', ['-c', 'test -x "$1" && test -r "$1"', 'sh', path], { ...account, cwd: '/' }).status === 0;

/** @param {string} folder @param {Account | undefined} account @returns {boolean} */
export const canEnter = (folder, account) => !account || spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], { ...account, cwd: '/' }).status === 0;
