import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Browser } from '../browser.ts';
import { startApi, type TestApi } from '../test-api.ts';

const PAGE = '<!doctype html><title>The site</title>';
const SECRET = 'what nobody may read';

let api: TestApi;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'escale-attacked-'));
  writeFileSync(join(folder, 'secret.txt'), SECRET);
  for (const app of ['web', 'kiosk']) {
    mkdirSync(join(folder, app, 'assets'), { recursive: true });
    writeFileSync(join(folder, app, 'index.html'), PAGE);
    writeFileSync(join(folder, app, 'assets', 'index-1.js'), 'export {};');
    mkdirSync(join(folder, app, '.git'));
    writeFileSync(join(folder, app, '.git', 'config'), SECRET);
    writeFileSync(join(folder, app, '.env'), SECRET);
  }
  api = await startApi({ config: { demo: false, siteFolders: { web: join(folder, 'web'), kiosk: join(folder, 'kiosk') }, securityContact: 'mailto:securite@reseau.example' } });
});
afterAll(async () => {
  await api.stop();
  rmSync(folder, { recursive: true });
});

interface Answered {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A path exactly as it is written: `fetch` would tidy it first. */
const raw = (path: string, { method = 'GET', headers = {}, body }: { readonly method?: string; readonly headers?: Readonly<Record<string, string>>; readonly body?: string } = {}): Promise<Answered> => {
  const { hostname, port } = new URL(api.url);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path, method, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part)).on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }));
    });
    asked.on('error', reject).end(body);
  });
};

/** A request line that no HTTP library lets pass; the first line of the answer, empty when there is none. */
const spoken = (line: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(api.url);
    let heard = '';
    const socket = connect(Number(port), hostname, () => socket.end(`${line} HTTP/1.1\r\nHost: escale.example\r\nConnection: close\r\n\r\n`));
    socket.setTimeout(5_000, () => socket.destroy()).on('data', (part) => (heard += part.toString())).on('close', () => resolve(heard)).on('error', reject);
  });

describe('a path that leads out of the site’s folder', () => {
  const UP = ['/../secret.txt', '/..%2fsecret.txt', '/..%2f..%2fetc/passwd', '/%2e%2e/secret.txt', '/%2e%2e%2fsecret.txt', '/..%5csecret.txt', '/..\\secret.txt', '/assets/../../secret.txt', '/assets/..%2f..%2fsecret.txt', '/assets/%252e%252e/%252e%252e/secret.txt', '/....//secret.txt', '/%c0%ae%c0%ae/secret.txt', '//etc/passwd', '/file:///etc/passwd', '/secret.txt%00.html', '/index.html%00.txt', '/C:/Windows/win.ini'];

  it.each(UP.flatMap((path) => [path, `/borne${path}`]))('%s gives nothing', async (path) => {
    const { status, body } = await raw(path, { headers: { accept: 'text/html' } });
    expect(status).toBeLessThan(500);
    expect(body).not.toContain(SECRET);
    expect(body).not.toMatch(/root:|\[fonts\]|ENOENT|[/\\]tmp[/\\]/);
  });

  it.each(['/.git/config', '/.env', '/borne/.git/config', '/borne/.env'])('nor does %s, which lies inside but is nobody’s to read', async (path) => {
    const { body } = await raw(path);
    expect(body).not.toContain(SECRET);
  });

  it('nor does a list of what is there', async () => {
    for (const path of ['/assets/', '/assets', '/borne/assets/']) expect((await raw(path, { headers: { accept: '*/*' } })).body).not.toContain('index-1.js');
  });
});

describe('another verb than is meant', () => {
  const BODY = JSON.stringify({ query: 'mutation { signOut { __typename } }' });

  it.each(['PUT', 'PATCH', 'DELETE', 'PROPFIND', 'TRACE', 'LOCK'])('%s changes and shows nothing', async (method) => {
    for (const path of ['/', '/graphql', '/health/live', '/borne/', '/assets/index-1.js']) {
      const { status, body } = await raw(path, { method, headers: { 'content-type': 'application/json', 'x-forwarded-for': 'spoken-again' } });
      expect([path, status >= 400 && status < 500]).toEqual([path, true]);
      expect(body).not.toContain('spoken-again');
      expect(body).not.toContain('"data"');
    }
  });

  it.each(['x-http-method-override', 'x-http-method', 'x-method-override'])('%s does not turn a read into a change', async (header) => {
    const { status } = await raw(`/graphql?query=${encodeURIComponent('mutation{signOut{__typename}}')}`, { headers: { [header]: 'POST', 'apollo-require-preflight': '1' } });
    expect(status).toBe(405);
    const { status: other } = await raw('/health/live', { method: 'POST', headers: { [header]: 'GET' } });
    expect(other).toBe(404);
  });

  it('HEAD reads as GET does, without a body', async () => {
    const { status, body, headers } = await raw('/', { method: 'HEAD', headers: { accept: 'text/html' } });
    expect([status, body]).toEqual([200, '']);
    expect(headers['content-security-policy']).toContain("default-src 'self'");
  });

  it('a line that is no HTTP is answered as such, and two lengths are not believed', async () => {
    expect(await spoken('GET /\u0000')).toMatch(/^(HTTP\/1\.1 400|$)/);
    const { hostname, port } = new URL(api.url);
    const heard = await new Promise<string>((resolve, reject) => {
      let text = '';
      const socket = connect(Number(port), hostname, () => socket.write(`POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${BODY.length}\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /health/live HTTP/1.1\r\nHost: x\r\n\r\n`));
      socket.setTimeout(3_000, () => socket.destroy()).on('data', (part) => (text += part.toString())).on('close', () => resolve(text)).on('error', reject);
    });
    expect(heard).toMatch(/^HTTP\/1\.1 400/);
    expect(heard).not.toContain('live');
  });
});

describe('a Host that is not ours', () => {
  const HEADERS = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-host': 'evil.example', forwarded: 'host=evil.example', 'x-original-url': '/graphql', 'x-rewrite-url': '/graphql' };

  it.each(['/', '/borne/', '/lieu/la-forge', '/health/live', '/.well-known/security.txt', '/assets/index-1.js', '/nothing.js'])('leaves no trace in what %s answers', async (path) => {
    const { status, headers, body } = await raw(path, { headers: { ...HEADERS, accept: 'text/html' } });
    expect(status).toBeLessThan(500);
    expect(JSON.stringify(headers) + body).not.toContain('evil');
  });

  it('is in no link of a mail: those begin with PUBLIC_URL', async () => {
    const { status } = await raw('/graphql', { method: 'POST', headers: { ...HEADERS, 'content-type': 'application/json' }, body: JSON.stringify({ query: 'mutation { requestSignIn(input: { email: "host@exemple.example" }) { __typename } }' }) });
    expect(status).toBe(200);
    expect(JSON.stringify(await api.sql('SELECT r::text, (SELECT json_agg(o::text) FROM outbox o) FROM sign_in_request r'))).not.toContain('evil');
  });

  it('redirects nobody anywhere', async () => {
    for (const path of ['//evil.example', '//evil.example/%2f..', '/\\evil.example', '/%2f%2fevil.example', '/%5cevil.example', '/borne', '/borne//evil.example', '/assets', '/.//evil.example', '/connexion?retour=//evil.example', '/connexion?retour=https:%2f%2fevil.example']) {
      const { status, headers } = await raw(path, { headers: { accept: 'text/html', host: 'evil.example' } });
      expect([path, status < 300 || status >= 400 || /^\/(?![/\\])/.test(headers.location ?? '')]).toEqual([path, true]);
    }
  });
});

describe('what a cache may keep', () => {
  it('is never an answer to somebody, however its address is dressed up', async () => {
    for (const path of ['/graphql', '/graphql/', '/graphql/style.css', '/GRAPHQL', '/health/ready', '/.well-known/security.txt']) {
      expect([path, (await raw(path)).headers['cache-control']]).toEqual([path, 'no-store']);
    }
  });

  it('is never a page in the place of a file: what does not exist is not there', async () => {
    for (const path of ['/assets/nothing.js', '/mes-reservations/x.css', '/borne/nothing.js', '/compte.js']) {
      const { status, headers } = await raw(path, { headers: { accept: '*/*' } });
      expect([path, status]).toEqual([path, 404]);
      expect(headers['cache-control'] ?? '').not.toMatch(/public|immutable/);
    }
  });

  it('does not change with a header that no cache looks at', async () => {
    const plain = await raw('/', { headers: { accept: 'text/html' } });
    for (const header of ['x-forwarded-host', 'x-forwarded-scheme', 'x-forwarded-prefix', 'x-original-url', 'x-wap-profile']) {
      const { body, status } = await raw('/', { headers: { accept: 'text/html', [header]: 'nothttps://evil.example' } });
      expect([header, status, body]).toEqual([header, plain.status, plain.body]);
    }
  });
});

describe('whom to tell of a weakness', () => {
  it('is said where RFC 9116 has it looked for', async () => {
    const { status, headers, body } = await raw('/.well-known/security.txt', { headers: { accept: 'text/html' } });
    expect([status, headers['content-type']]).toEqual([200, 'text/plain; charset=utf-8']);
    expect(body).toBe('Contact: mailto:securite@reseau.example\nExpires: 2026-08-30T08:00:00.000Z\nPreferred-Languages: fr, en\nCanonical: https://escale.example/.well-known/security.txt\n');
  });

  it('is nobody until a network names somebody', async () => {
    const silent = await startApi({ database: { url: api.databaseUrl, drop: async () => undefined } });
    expect((await fetch(`${silent.url}/.well-known/security.txt`)).status).toBe(404);
    await silent.stop();
  });
});

describe('a request that says it comes from our own page and does not', () => {
  it.each([{ origin: 'https://escale.example.evil.example' }, { origin: 'https://evil.example/https://escale.example' }, { origin: 'http://escale.example:80@evil.example' }, { origin: 'https://escale.example, https://evil.example' }, { origin: 'null' }, { 'sec-fetch-site': 'cross-site' }])('%j is refused', async (headers: Readonly<Record<string, string>>) => {
    const browser = new Browser(api);
    browser.cookies.set('__Host-escale_session', 'x'.repeat(43));
    expect((await browser.send('mutation { signOut { __typename } }', {}, headers)).status).toBe(403);
  });
});
