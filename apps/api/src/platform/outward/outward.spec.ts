import type { LookupAddress } from 'node:dns';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { Outward } from './outward.ts';
import { OutwardRefused, outwardRefusalIn } from './outward-refused.ts';
import { isPublicAddress } from './public-address.ts';
import type { Resolver } from './resolver.ts';

let server: Server;
let origin: string;
let asked: string[] = [];
let answers: RequestListener = (_, response) => void response.end('well');
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answers(request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => {
  asked = [];
  answers = (_, response) => void response.end('well');
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** A name service in which one name stands for these addresses, one list a question. */
const names = (...answersInTurn: readonly (readonly string[])[]): Resolver & { questions: number } => ({
  questions: 0,
  async resolve(): Promise<readonly LookupAddress[]> {
    const addresses = answersInTurn[Math.min(this.questions, answersInTurn.length - 1)] ?? [];
    this.questions += 1;
    return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  },
});
const outward = (allow: readonly string[] = [], resolver: Resolver = names(['127.0.0.1'])) => new Outward({ outwardAllow: allow }, resolver);
const code = async (call: Promise<Response>): Promise<string> =>
  call.then(
    (response) => `answered ${response.status}`,
    (error: unknown) => (error instanceof OutwardRefused ? error.code : String(error)),
  );

const PRIVATE = [
  '127.0.0.1', '127.8.9.10', '0.0.0.0', '10.1.2.3', '172.16.0.1', '192.168.1.1', '169.254.169.254', '100.64.0.1', '224.0.0.1', '255.255.255.255', '192.0.2.1',
  '::', '::1', 'fe80::1', 'fc00::1', 'fd00:ec2::254', '::ffff:127.0.0.1', '::ffff:10.0.0.1', '::ffff:a9fe:a9fe', '64:ff9b::7f00:1', '2002:7f00:1::1', '2001::1', 'ff02::1', '2001:db8::1',
];

describe('a public address', () => {
  it.each(PRIVATE)('is not %s', (address) => expect(isPublicAddress(address)).toBe(false));
  it.each(['1.1.1.1', '185.24.187.1', '2606:4700:4700::1111', '::ffff:1.1.1.1'])('is %s', (address) => expect(isPublicAddress(address)).toBe(true));
  it.each(['', 'localhost', '1.1.1.1.example'])('is not a name: %j', (text) => expect(isPublicAddress(text)).toBe(false));
});

describe('a call outwards', () => {
  it.each(PRIVATE)('does not reach %s, written or behind a name', async (address) => {
    const written = address.includes(':') ? `[${address}]` : address;
    const { port } = new URL(origin);
    expect(await code(outward().fetch(`https://${written}:${port}/`))).toBe('ADDRESS_FORBIDDEN');
    expect(await code(outward([], names([address])).fetch(`https://harmless.example:${port}/`))).toBe('ADDRESS_FORBIDDEN');
    expect(asked).toEqual([]);
  });

  it.each(['https://2130706433/', 'https://0x7f.1/', 'https://017700000001/', 'https://127.1/'])('is not fooled by another way to write it: %s', async (address) => {
    expect(await code(outward().fetch(address))).toBe('ADDRESS_FORBIDDEN');
  });

  it.each(['http://harmless.example/', 'ftp://harmless.example/', 'https://user:password@harmless.example/'])('is refused to %s', async (address) => {
    const resolver = names(['1.1.1.1']);
    expect(await code(outward([], resolver).fetch(address))).toBe('ADDRESS_FORBIDDEN');
    expect(resolver.questions).toBe(0);
  });

  it('is refused when a name has a private address among public ones', async () => {
    expect(await code(outward([], names(['1.1.1.1', '127.0.0.1'])).fetch('https://mixed.example/'))).toBe('ADDRESS_FORBIDDEN');
  });

  it('connects to the address that was judged: a name is asked once a call', async () => {
    const { port } = new URL(origin);
    // Had the socket asked again, it would have met the second answer, where nobody listens.
    const resolver = names(['127.0.0.1'], ['127.0.0.2']);
    expect(await code(outward([`http://rebind.example:${port}`], resolver).fetch(`http://rebind.example:${port}/once`))).toBe('answered 200');
    expect(resolver.questions).toBe(1);
  });

  it('judges a name again at each call', async () => {
    const resolver = names(['10.0.0.1'], ['192.168.0.1']);
    const calls = outward([], resolver);
    expect([await code(calls.fetch('https://rebind.example/')), await code(calls.fetch('https://rebind.example/'))]).toEqual(['ADDRESS_FORBIDDEN', 'ADDRESS_FORBIDDEN']);
    expect(resolver.questions).toBe(2);
  });

  it('reaches an origin the operator allowed, that one and no neighbour of it', async () => {
    const allowed = outward([origin]);
    expect(await (await allowed.fetch(`${origin}/a`)).text()).toBe('well');
    expect(await code(allowed.fetch(origin.replace('http:', 'https:')))).toBe('ADDRESS_FORBIDDEN');
    expect(await code(allowed.fetch('http://127.0.0.1:1/'))).toBe('ADDRESS_FORBIDDEN');
    expect(asked).toEqual(['/a']);
  });

  it('sends a form and gives back status, headers and body', async () => {
    answers = (request, response) => {
      let text = '';
      request.on('data', (part: Buffer) => (text += part.toString()));
      request.on('end', () => response.writeHead(418, { 'content-type': 'text/plain', 'x-length': request.headers['content-length'] }).end(text));
    };
    const response = await outward([origin]).fetch(origin, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ a: 'é' }) });
    expect([response.status, response.headers.get('content-type'), response.headers.get('x-length'), await response.text()]).toEqual([418, 'text/plain', '8', 'a=%C3%A9']);
  });

  it.each(['http://127.0.0.1:1/', 'http://169.254.169.254/latest/meta-data', 'https://elsewhere.example/'])('follows no redirect, least of all to %s', async (location) => {
    answers = (_, response) => void response.writeHead(302, { location }).end();
    expect(await code(outward([origin]).fetch(`${origin}/moved`))).toBe('REDIRECTED');
    expect(asked).toEqual(['/moved']);
  });

  it('takes no more than so much', async () => {
    answers = (_, response) => void response.end('x'.repeat(2_000));
    expect(await code(outward([origin]).fetch(origin, {}, { timeoutMs: 2_000, maxBytes: 1_999 }))).toBe('TOO_LARGE');
    expect(await code(outward([origin]).fetch(origin, {}, { timeoutMs: 2_000, maxBytes: 2_000 }))).toBe('answered 200');
  });

  it.each<[string, RequestListener]>([
    ['never begins to answer', () => undefined],
    ['never ends its answer', (_, response) => void response.write('slowly ')],
  ])('waits no longer than so long for who %s', async (_, listener) => {
    answers = listener;
    const before = performance.now();
    expect(await code(outward([origin]).fetch(origin, {}, { timeoutMs: 200, maxBytes: 100 }))).toBe('TOO_SLOW');
    expect(performance.now() - before).toBeLessThan(2_000);
  });

  it('waits no longer for a name service that is silent', async () => {
    const silent: Resolver = { resolve: () => new Promise(() => undefined) };
    expect(await code(outward([], silent).fetch('https://slow.example/', {}, { timeoutMs: 200, maxBytes: 100 }))).toBe('TOO_SLOW');
  });

  it('says so when nobody listens, and is found again under the errors of others', async () => {
    const error: unknown = await outward(['http://127.0.0.1:1']).fetch('http://127.0.0.1:1/secret?code=1').catch((reason: unknown) => reason);
    expect(outwardRefusalIn(new Error('wrapped', { cause: error }))?.code).toBe('UNREACHABLE');
    expect(String(error)).not.toContain('secret');
    expect(outwardRefusalIn(new Error('another'))).toBeNull();
  });
});
