import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { serverAccount } from './account.mjs';
import { fallbackFolderName } from './fallback-folder.mjs';
import { removeCluster, startPostgres } from './postgres.mjs';
import { freePort } from './ports.mjs';
import { postgresPrograms } from './postgres-binaries.mjs';
import { pause, stampOf, waitForEnd } from './processes.mjs';
import { projectRoot } from './project.mjs';
import { groundForOrdinaryUser, isRoot, moduleAddress, newFolder, runModule } from './spec-ground.mjs';
import { say } from './words.mjs';

/** @param {string} url @param {string} sql */
const query = async (url, sql) => {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

/** @param {string} dataDir @param {string[]} [notes] */
const start = (dataDir, notes = []) => startPostgres({ dataDir, volatile: true, note: (note) => notes.push(note) });

/** Long-lived for the spec's needs: one cluster with one row, whose server is stopped. */
const clusterWithOneRow = async () => {
  const dataDir = path.join(newFolder('données à garder'), 'postgres');
  const server = await start(dataDir);
  await query(server.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  await server.stop();
  return dataDir;
};

/** @param {string} dataDir @param {string[]} notes */
const expectRowAfterStart = async (dataDir, notes) => {
  const server = await start(dataDir, notes);
  expect(await query(server.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  await server.stop();
  expect(stampOf(server.pid)).toBeUndefined();
};

describe('a PostgreSQL from npm', () => {
  it('keeps its data from one start to the next, in a path with spaces and accents, and lets nobody in without the password', async () => {
    const dataDir = await clusterWithOneRow();
    const server = await start(dataDir);
    const stranger = new URL(server.url);
    stranger.password = 'guess';
    await expect(query(stranger.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
    expect(await query(server.databaseUrl('postgres'), 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    await server.stop();
  });

  it('passes over the pid of a dead server, and over one that now belongs to another program', async () => {
    const dataDir = await clusterWithOneRow();
    const pidFile = path.join(dataDir, 'postmaster.pid');
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    for (const [pid, expected] of /** @type {const} */ ([[dead, []], [process.pid, [say.stalePostgresPid(process.pid)]]])) {
      fs.writeFileSync(pidFile, `${pid}\n${dataDir}\n1\n5432\n\n127.0.0.1\n 1 1\nready   \n`);
      /** @type {string[]} */
      const notes = [];
      await expectRowAfterStart(dataDir, notes);
      expect(notes).toEqual(expected);
    }
  });

  it('shuts down cleanly a server that nobody answers for any more', async () => {
    const dataDir = await clusterWithOneRow();
    const account = serverAccount(dataDir);
    const programs = postgresPrograms({ root: projectRoot, account, dataDir });
    const orphan = spawn(path.join(programs, 'bin', 'postgres'), ['-D', dataDir, '-p', String(await freePort()), '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='], { ...account, cwd: dataDir, stdio: 'ignore', detached: true });
    const pidFile = path.join(dataDir, 'postmaster.pid');
    for (let i = 0; i < 3_000 && !(fs.existsSync(pidFile) && /^ready/m.test(fs.readFileSync(pidFile, 'utf8'))); i++) await pause(10);
    /** @type {string[]} */
    const notes = [];
    await expectRowAfterStart(dataDir, notes);
    expect(notes).toEqual([say.stoppingOldPostgres(orphan.pid ?? 0)]);
    expect(fs.readFileSync(`${dataDir}.log`, 'utf8')).not.toMatch(/not properly shut down/);
  });

  it('is stopped cleanly when its launcher is killed, together with the launcher’s temporary folders', async () => {
    const dataDir = await clusterWithOneRow();
    const folder = newFolder('temporary');
    const launcher = runModule(`
      const { startPostgres } = await import('${moduleAddress('./postgres.mjs')}');
      const { keepFolder } = await import('${moduleAddress('./kept.mjs')}');
      keepFolder(${JSON.stringify(folder)});
      console.log((await startPostgres({ dataDir: ${JSON.stringify(dataDir)} })).pid);
      setInterval(() => {}, 1000);`);
    const pid = Number(await launcher.firstLine);
    const stamp = stampOf(pid) ?? 'never ran';
    launcher.child.kill('SIGKILL');
    expect(await waitForEnd(pid, stamp, 20_000)).toBe(true);
    for (let i = 0; i < 500 && fs.existsSync(folder); i++) await pause(10);
    expect(fs.existsSync(folder)).toBe(false);
    await expectRowAfterStart(dataDir, []);
    expect(fs.readFileSync(`${dataDir}.log`, 'utf8')).not.toMatch(/not properly shut down/);
  });

  it('starts over after an interrupted creation, and refuses a folder of other files', async () => {
    const folder = newFolder('half');
    const dataDir = path.join(folder, 'postgres');
    fs.mkdirSync(path.join(`${dataDir}.unfinished`, 'data'), { recursive: true });
    fs.writeFileSync(path.join(`${dataDir}.unfinished`, 'data', 'PG_VERSION'), '18\n');
    const server = await start(dataDir);
    await server.stop();
    expect(fs.readdirSync(folder).sort()).toEqual(['postgres', 'postgres.log']);

    fs.writeFileSync(path.join(folder, 'photo.jpg'), '');
    await expect(start(folder)).rejects.toThrow(say.notADatabase(folder));
    await removeCluster(folder);
    expect(fs.existsSync(path.join(folder, 'photo.jpg'))).toBe(true);
    await removeCluster(dataDir);
    expect(fs.readdirSync(folder)).toEqual(['photo.jpg']);
  });

  it('says what PostgreSQL says when it cannot start', async () => {
    const dataDir = path.join(newFolder('wrong setting'), 'postgres');
    await expect(startPostgres({ dataDir, volatile: true, settings: { no_such_setting: 1 } })).rejects.toThrow(/no_such_setting/);
  });

  it('runs for an ordinary user', async () => {
    const folder = newFolder('ordinary');
    const { account, start: address, node } = groundForOrdinaryUser();
    if (isRoot) fs.chownSync(folder, 65534, 65534);
    const user = runModule(
      `const { startPostgres } = await import('${address}/postgres.mjs');
      const server = await startPostgres({ dataDir: 'postgres', volatile: true, note: console.log });
      console.log(server.dataDir, process.getuid() > 0 || ${!isRoot});
      await server.stop();`,
      { ...account, cwd: folder },
      node,
    );
    expect(await user.ended).toEqual({ code: 0, output: `${path.join(fs.realpathSync(folder), 'postgres')} true\n` });
  });

  it('puts the data where its account can reach them when the asked folder is closed to it', async () => {
    const closed = newFolder('closed');
    fs.chmodSync(closed, 0o700);
    const asked = path.join(closed, 'postgres');
    const elsewhere = path.join(fallbackFolderName(asked), 'data');
    /** @type {string[]} */
    const notes = [];
    const server = await start(asked, notes);
    await server.stop();
    // Only root gives way to another account; anybody else reaches their own closed folder.
    expect({ dataDir: server.dataDir, notes }).toEqual(isRoot ? { dataDir: elsewhere, notes: [say.dataElsewhere(elsewhere)] } : { dataDir: asked, notes: [] });
    await removeCluster(asked);
    expect([asked, elsewhere].filter((folder) => fs.existsSync(folder))).toEqual([]);
    fs.rmSync(fallbackFolderName(asked), { recursive: true, force: true });
  });
});
