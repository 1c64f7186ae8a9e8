import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { projectRoot } from './project.mjs';
import { createDataFolder, readSettings, secretOf } from './settings.mjs';
import { newFolder } from './spec-ground.mjs';
import { language, say } from './words.mjs';

describe('settings', () => {
  it('have defaults for a demonstration on this machine', () => {
    expect(readSettings([], {})).toEqual({ help: false, reset: false, port: 3000, dataDir: path.join(projectRoot, '.escale'), address: 'http://localhost:3000', databaseUrl: undefined, redisUrl: undefined, demo: true });
  });

  it('follow the environment, and keep made-up data out of a database of one’s own', () => {
    const env = { PORT: '8080', PUBLIC_URL: 'https://escale.example/', DATABASE_URL: 'postgres://db/escale', REDIS_URL: 'redis://r', ESCALE_DATA_DIR: '/srv/escale' };
    expect(readSettings([], env)).toMatchObject({ port: 8080, address: 'https://escale.example', databaseUrl: 'postgres://db/escale', redisUrl: 'redis://r', dataDir: '/srv/escale', demo: false });
    expect(readSettings([], { ...env, ESCALE_DEMO: '1' }).demo).toBe(true);
    expect(readSettings([], { ESCALE_DEMO: '0' }).demo).toBe(false);
  });

  it('refuse what cannot be meant', () => {
    expect(() => readSettings(['--rest'], {})).toThrow(say.unknownArguments('--rest'));
    for (const PORT of ['0', '65536', '3000x', '-1', '3e3']) expect(() => readSettings([], { PORT })).toThrow(say.badPort(PORT));
    expect(() => readSettings(['--reset'], { DATABASE_URL: 'postgres://db/escale' })).toThrow(say.noResetElsewhere);
  });

  it('keep one secret per data folder, for its owner’s eyes only', () => {
    const folder = path.join(newFolder('project'), 'data');
    createDataFolder(folder);
    const secret = secretOf(folder);
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(secretOf(folder)).toBe(secret);
    expect(fs.statSync(path.join(folder, 'secret')).mode & 0o777).toBe(0o600);
    fs.writeFileSync(path.join(folder, 'secret'), 'short');
    expect(() => secretOf(folder)).toThrow(say.badSecret(path.join(folder, 'secret')));
  });

  it('speak French unless English is asked for', () => {
    expect([{}, { LANG: 'C.UTF-8' }, { LANG: 'en_GB.UTF-8' }, { LANG: 'en_GB.UTF-8', LC_ALL: 'fr_FR' }, { LANG: 'fr_FR', ESCALE_LANG: 'en' }].map(language)).toEqual(['fr', 'fr', 'en', 'fr', 'en']);
  });
});
