import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { takeLock } from './lock.mjs';
import { freePort } from './ports.mjs';
import { projectRoot } from './project.mjs';
import { newFolder, runNode } from './spec-ground.mjs';

/** @param {string[]} args @param {NodeJS.ProcessEnv} env */
const npmStart = (args, env) => runNode([path.join('tools', 'start', 'start.mjs'), ...args], { cwd: projectRoot, env: { ...process.env, DATABASE_URL: undefined, ESCALE_LANG: 'fr', ...env } }).ended;

/** @param {string} host @returns {Promise<{ port: number, close: () => void }>} */
const listenOn = (host) =>
  new Promise((done) => {
    const server = net.createServer().listen(0, host, () => done({ port: /** @type {net.AddressInfo} */ (server.address()).port, close: () => server.close() }));
  });

describe('npm start', () => {
  it.each(['127.0.0.1', '0.0.0.0'])('says that its port is taken by a program on %s and how to choose another, before it does anything', async (host) => {
    const other = await listenOn(host);
    const dataDir = newFolder('data');
    const { code, output } = await npmStart([], { PORT: String(other.port), ESCALE_DATA_DIR: dataDir });
    other.close();
    expect(output.trim()).toBe(`Le port ${other.port} est déjà pris par un autre programme.\nChoisissez-en un autre : PORT=${other.port + 1} npm start`);
    expect(code).toBe(1);
    expect(fs.readdirSync(dataDir)).toEqual([]);
  });

  it('says where the Escale runs that already uses the data folder', async () => {
    const dataDir = newFolder('data');
    const release = await takeLock(dataDir, 'http://localhost:3456');
    const { code, output } = await npmStart([], { PORT: String(await freePort()), ESCALE_DATA_DIR: dataDir });
    release();
    expect(output).toMatch(/Une autre Escale utilise déjà .*http:\/\/localhost:3456/);
    expect(code).toBe(1);
  });

  it('explains itself, in both languages', async () => {
    expect(await npmStart(['--help'], {})).toEqual({ code: 0, output: expect.stringMatching(/démarre Escale[^]*ESCALE_DATA_DIR/) });
    expect(await npmStart(['--help'], { ESCALE_LANG: 'en' })).toEqual({ code: 0, output: expect.stringMatching(/starts Escale[^]*ESCALE_DATA_DIR/) });
    expect(await npmStart(['--help'], {})).toEqual({ code: 0, output: expect.stringMatching(/ESCALE_NETWORK_NAME[^]*MAP_STYLE_URL[^]*MAP_ORIGINS[^]*LOG_LEVEL/) });
    expect(await npmStart(['--restart'], {})).toEqual({ code: 1, output: expect.stringMatching(/Argument inconnu : --restart/) });
  });
});
