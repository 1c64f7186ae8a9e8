import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WRITTEN_STYLES } from '../src/platform/site/content-policy.ts';
import { startApi, type TestApi } from './test-api.ts';
import { type TestDatabase, testDatabase } from './test-database.ts';

let database: TestDatabase;
let folder: string;
let real: TestApi;
let demo: TestApi;
let mapped: TestApi;
let plain: TestApi;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'escale-headers-'));
  for (const app of ['web', 'kiosk']) {
    mkdirSync(join(folder, app, 'assets'), { recursive: true });
    writeFileSync(join(folder, app, 'index.html'), '<!doctype html>');
    writeFileSync(join(folder, app, 'assets', 'index-1.js'), 'export {};');
  }
  const siteFolders = { web: join(folder, 'web'), kiosk: join(folder, 'kiosk') };
  database = await testDatabase();
  real = await startApi({ database, config: { demo: false, siteFolders } });
  demo = await startApi({ database, config: { siteFolders } });
  mapped = await startApi({ database, config: { demo: false, siteFolders, mapStyleUrl: 'https://maps.example/style.json', mapOrigins: ['https://tiles.example', 'https://maps.example'] } });
  plain = await startApi({ database, config: { siteFolders, publicUrl: 'http://localhost:3000' } });
});
afterAll(async () => {
  for (const api of [real, demo, mapped, plain]) await api.stop();
  await database.drop();
  rmSync(folder, { recursive: true });
});

const HTML = { accept: 'text/html' };
const headersOf = async ({ url }: TestApi, path: string, init: RequestInit = {}) => (await fetch(`${url}${path}`, { headers: HTML, ...init })).headers;
const policyOf = async (api: TestApi, path: string, init?: RequestInit) => (await headersOf(api, path, init)).get('content-security-policy')?.split(';') ?? [];
const ask = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"query":"{ network { name } }"}' };

/** Every directive, so that one more or one less is seen. */
const page = ({ script = "'self' 'wasm-unsafe-eval'", connect = "'self'", image = "'self' data: blob:", frame = "'none'" } = {}) =>
  [
    "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", 'upgrade-insecure-requests', "default-src 'self'", `script-src ${script}`, "script-src-attr 'none'", `style-src 'self' ${WRITTEN_STYLES.join(' ')}`,
    "font-src 'self'", "form-action 'self'", `frame-src ${frame}`, `img-src ${image}`, `connect-src ${connect}`, "worker-src 'self'",
  ].sort();
const API_POLICY = ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", 'upgrade-insecure-requests', "default-src 'none'", "form-action 'none'", 'sandbox'].sort();

describe('the content security policy', () => {
  it.each(['/', '/lieu/la-forge', '/assets/index-1.js'])('of the site at %s takes from ours alone', async (path) => {
    expect((await policyOf(real, path)).sort()).toEqual(page());
  });

  it('lets the map read from what the settings name, and scripts from nowhere else still', async () => {
    const others = 'https://maps.example https://tiles.example';
    expect((await policyOf(mapped, '/')).sort()).toEqual(page({ connect: `'self' ${others}`, image: `'self' data: blob: ${others}` }));
  });

  it.each(['/borne/', '/borne/assets/index-1.js'])('of the kiosk at %s is as that of the site, without its map', async (path) => {
    expect((await policyOf(mapped, path)).sort()).toEqual(page());
  });

  it('frames only the letters of the demonstration', async () => {
    expect((await policyOf(demo, '/demo/boite-aux-lettres')).sort()).toEqual(page({ frame: "'self'" }));
    expect((await policyOf(demo, '/graphql')).sort()).toEqual(page({ frame: "'self'" }));
  });

  it.each([['/graphql', ask], ['/graphql', undefined], ['/health/live', undefined], ['/health/nothing', undefined], ['/demo-mails/0190aaaa-0000-7000-8000-000000000000', undefined]])('of what programs read at %s does nothing as a page', async (path, init) => {
    expect((await policyOf(real, path, init)).sort()).toEqual(API_POLICY);
  });

  it.each(['/', '/borne/', '/graphql', '/health/live'])('at %s holds nothing that lets a written script or style run', async (path) => {
    for (const api of [real, demo, mapped, plain]) expect((await policyOf(api, path)).join(';')).not.toMatch(/unsafe-inline|unsafe-eval(?<!wasm-unsafe-eval)|unsafe-hashes|\*|http:/);
  });

  it('names the styles that React Aria writes, as the library has them now', () => {
    const read = (path: string) => readFileSync(join(import.meta.dirname, '../../../node_modules/react-aria/dist/private', path), 'utf8');
    const press = read('interactions/usePress.mjs');
    const attribute = /PRESSABLE_ATTRIBUTE\s*=\s*'([^']+)'/.exec(press)?.[1] ?? '';
    const written = [press, read('overlays/usePreventScroll.mjs')].map((source) => (/textContent = `([^`]*)`\.trim\(\)/.exec(source)?.[1] ?? '').replace(/\$\{[^}]*PRESSABLE_ATTRIBUTE\}/, attribute).trim());
    expect(written.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`)).toEqual(WRITTEN_STYLES);
  });
});

describe('the other headers', () => {
  const EVERYWHERE = {
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'origin-agent-cluster': '?1',
    'x-powered-by': null,
    'access-control-allow-origin': null,
  };
  const WHERE = [['/', undefined], ['/assets/index-1.js', undefined], ['/borne/', undefined], ['/borne/assets/index-1.js', undefined], ['/graphql', ask], ['/health/live', undefined]] as const;

  it.each(WHERE)('at %s are these', async (path, init) => {
    const headers = await headersOf(real, path, init);
    expect(Object.fromEntries(Object.keys(EVERYWHERE).map((name) => [name, headers.get(name)]))).toEqual(EVERYWHERE);
  });

  const permitted = async (path: string, init?: RequestInit) => ((await headersOf(real, path, init)).get('permissions-policy') ?? '').split(', ').filter((part) => !part.endsWith('=()')).sort();

  it('permit the camera to the kiosk and the site, the position and passkeys to the site alone, and nothing to what programs read', async () => {
    expect(await permitted('/borne/')).toEqual(['camera=(self)']);
    expect(await permitted('/')).toEqual(['camera=(self)', 'geolocation=(self)', 'publickey-credentials-create=(self)', 'publickey-credentials-get=(self)']);
    expect(await permitted('/graphql', ask)).toEqual([]);
    const all = (await headersOf(real, '/graphql', ask)).get('permissions-policy');
    for (const feature of ['camera', 'microphone', 'geolocation', 'payment', 'usb', 'display-capture']) expect(all).toContain(`${feature}=()`);
  });

  it('ask for HTTPS only where the site is served by it', async () => {
    const headers = await headersOf(plain, '/');
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests');
  });

  it('keep answers to one person out of every cache, pages fresh, and named files for good', async () => {
    const kept = async (path: string, init?: RequestInit) => (await headersOf(real, path, init)).get('cache-control');
    expect(await kept('/graphql', ask)).toBe('no-store');
    expect(await kept('/health/live')).toBe('no-store');
    expect(await kept('/')).toBe('no-cache');
    expect(await kept('/assets/index-1.js')).toBe('public, max-age=31536000, immutable');
  });
});
