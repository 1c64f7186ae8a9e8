import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { readConfig } from './config.ts';
import { bitsOf } from './read-secrets.ts';

const NEEDED = { DATABASE_URL: 'postgres://localhost/escale', ESCALE_SECRET: randomBytes(32).toString('hex') };
const origins = (written: string) => readConfig({ ...NEEDED, MAP_ORIGINS: written }).mapOrigins;

describe('where the map may read from', () => {
  it('is nowhere else unless it is said', () => {
    expect(readConfig(NEEDED).mapOrigins).toEqual([]);
    expect(origins(' , ')).toEqual([]);
  });

  it('is a list of origins', () => {
    expect(origins('https://tiles.example, https://Glyphs.example/,https://a.b.example:8443')).toEqual(['https://tiles.example', 'https://glyphs.example', 'https://a.b.example:8443']);
  });

  it.each(['http://tiles.example', 'tiles.example', 'https://tiles.example/v1/{z}', 'https://*.example', 'https://user@tiles.example', "https://tiles.example; script-src 'unsafe-inline'", '*', 'https:', 'https://tiles.example https://other.example'])(
    'refuses %j and says which one and how to write it',
    (wrong) => {
      expect(() => origins(`https://good.example,${wrong}`)).toThrow(`MAP_ORIGINS must be origins such as https://tiles.example, separated by commas, without a path; "${wrong}" is not one`);
    },
  );
});

describe('which key signs tickets', () => {
  const key = (TICKET_KEY?: string) => readConfig({ ...NEEDED, TICKET_KEY }).ticketKey;

  it('is the first unless it is said', () => {
    expect([key(), key(' '), key('2'), key('254')]).toEqual([1, 1, 2, 254]);
  });

  it.each(['0', '255', '1.5', 'two'])('cannot be %j', (wrong) => {
    expect(() => key(wrong)).toThrow(`TICKET_KEY must be a whole number from 1 to 254, not "${wrong}"`);
  });
});

describe('the secret everything is signed with', () => {
  const secret = (ESCALE_SECRET: string | undefined, more: NodeJS.ProcessEnv = {}) => readConfig({ ...NEEDED, ...more, ESCALE_SECRET }).secret;
  const REMEDY = 'openssl rand -hex 32';

  it('is taken as it is when it is random', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 24, maxLength: 64 }), (bytes) => {
      // What a generator of random bytes never gives in the life of a network.
      fc.pre(new Set(bytes).size > 16);
      for (const encoding of ['hex', 'base64', 'base64url'] as const) {
        const written = Buffer.from(bytes).toString(encoding);
        if (bitsOf(written) >= 96 && !/0123456789|abcdefgh|deadbeef|azerty|qwerty|passw|exampl|exempl/i.test(written)) expect(secret(written)).toBe(written);
      }
    }));
    for (let time = 0; time < 500; time += 1) expect(() => secret(randomBytes(32).toString('hex'))).not.toThrow();
  });

  it.each([undefined, '', '   '])('is asked for when %j is all there is', (nothing) => {
    expect(() => secret(nothing)).toThrow(`ESCALE_SECRET is missing: make one with \`${REMEDY}\``);
  });

  it('is refused when it is short, and told how long it is', () => {
    expect(() => secret(randomBytes(15).toString('hex'))).toThrow(/^ESCALE_SECRET must have at least 32 characters; it has 30: make one with `openssl rand -hex 32`/);
  });

  it.each(['x'.repeat(64), 'ab'.repeat(30), '0123'.repeat(16), '3f9a1c7e'.repeat(6), 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaab', 'zzzzzzzzzzzzzzzzyyyyyyyyyyyyyyyy'])('is refused when it repeats itself: %s', (repeated) => {
    for (const demo of ['0', '1']) expect(() => secret(repeated, { ESCALE_DEMO: demo })).toThrow(/ESCALE_SECRET repeats itself.*openssl/);
  });

  it.each(['please-change-me-before-you-go-live-42!', 'a secret of tests, long enough to be taken', 'a secret of journeys, long enough to be taken', 'this-is-an-example-of-a-secret-9f3a2', 'Votre-mot-de-passe-tres-long-ici-2026', '0123456789abcdefghijklmnopqrstuvwxyz'])(
    'is refused outside a demonstration when it is a sample: %s',
    (sample) => {
      expect(() => secret(sample)).toThrow(/ESCALE_SECRET is a sample that others know too.*openssl/);
      expect(secret(sample, { ESCALE_DEMO: '1' })).toBe(sample);
    },
  );

  it('is never part of what is said about it', () => {
    for (const wrong of ['short-but-secret', 'repeat-repeat-repeat-repeat-repeat-', 'this-is-an-example-of-a-secret-9f3a2']) {
      try {
        secret(wrong);
        throw new Error('taken');
      } catch (error) {
        expect(String(error)).toContain('ESCALE_SECRET');
        expect(String(error)).not.toContain(wrong);
      }
    }
  });
});

describe('the password of the database', () => {
  const database = (DATABASE_URL: string, ESCALE_DEMO = '0') => readConfig({ ...NEEDED, DATABASE_URL, ESCALE_DEMO }).databaseUrl;

  it.each(['postgres://escale:escale@db/escale', 'postgres://postgres:postgres@db/escale', 'postgres://a:Password@db/x', 'postgres://someone:someone@db/x', 'postgres://a:k3y%21@db/x'])('is refused outside a demonstration when anybody would try it: %s', (address) => {
    expect(() => database(address)).toThrow(/^DATABASE_URL has a password that anybody would try: give the database account a long random one/);
    expect(database(address, '1')).toBe(address);
  });

  it.each(['postgres://escale:9f17a87185fe9e74a2965370db0a005f@db/escale', 'postgres://db/escale', 'postgres:///escale?host=/var/run/postgresql', 'postgresql://escale@db/escale?sslmode=verify-full'])('is its own affair otherwise: %s', (address) => {
    expect(database(address)).toBe(address);
  });
});

describe('the proxies whose word is taken', () => {
  const proxies = (TRUST_PROXY?: string) => readConfig({ ...NEEDED, TRUST_PROXY }).trustedProxies;

  it('are those of this machine unless it is said', () => {
    expect(proxies()).toEqual(['loopback']);
    expect(proxies('none')).toEqual([]);
    expect(proxies('10.0.0.5, 10.1.0.0/16,2001:db8::/32 , uniquelocal')).toEqual(['10.0.0.5', '10.1.0.0/16', '2001:db8::/32', 'uniquelocal']);
  });

  it.each(['true', '1', 'all', '*', '0.0.0.0/0', '::/0', '10.0.0.0/33', '10.0.0.1/', '10.1', 'proxy.example', '10.0.0.1;10.0.0.2', 'loopback,true'])('are never anybody: %s', (everybody) => {
    expect(() => proxies(everybody)).toThrow(/^TRUST_PROXY must be none, or addresses and networks of your proxies separated by commas/);
  });
});

describe('how often something may be asked for', () => {
  it('is what is usual, or what the settings say', () => {
    expect(readConfig(NEEDED).limits.SEARCH).toEqual({ address: { hits: 600, minutes: 1 }, account: { hits: 240, minutes: 1 } });
    expect(readConfig({ ...NEEDED, LIMIT_HOLD: '7/15', LIMIT_HOLD_ACCOUNT: '3/60' }).limits.HOLD).toEqual({ address: { hits: 7, minutes: 15 }, account: { hits: 3, minutes: 60 } });
  });

  it.each(['0/1', '5/0', '5', '5/1441', '-1/1', '1e3/1', 'off', '5 / 1'])('cannot be %s', (wrong) => {
    expect(() => readConfig({ ...NEEDED, LIMIT_CHANGE: wrong })).toThrow(`LIMIT_CHANGE must be how often in how many minutes, such as 300/10 (at most 1440 minutes), not "${wrong}"`);
  });

  it('is without end on a demonstration only', () => {
    expect(readConfig({ ...NEEDED, RATE_LIMITS: 'off', ESCALE_DEMO: '1' }).rateLimits).toBe(false);
    expect(() => readConfig({ ...NEEDED, RATE_LIMITS: 'off' })).toThrow(/RATE_LIMITS=off is for load tests/);
    expect(() => readConfig({ ...NEEDED, RATE_LIMITS: 'no' })).toThrow(/RATE_LIMITS must be on or off/);
  });
});

describe('whom to tell of a weakness', () => {
  it('is an address or nobody', () => {
    expect(readConfig(NEEDED).securityContact).toBeNull();
    expect(readConfig({ ...NEEDED, SECURITY_CONTACT: 'mailto:securite@reseau.example' }).securityContact).toBe('mailto:securite@reseau.example');
    for (const wrong of ['securite@reseau.example', 'http://reseau.example', 'javascript:alert(1)', 'mailto:a@b.example\nExpires: never']) expect(() => readConfig({ ...NEEDED, SECURITY_CONTACT: wrong })).toThrow(/^SECURITY_CONTACT/);
  });
});
