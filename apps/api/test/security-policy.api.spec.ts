import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type TestApi } from './test-api.ts';
import { type TestDatabase, testDatabase } from './test-database.ts';

let database: TestDatabase;
let plain: TestApi;
let mapped: TestApi;
beforeAll(async () => {
  database = await testDatabase();
  plain = await startApi({ database });
  mapped = await startApi({ database, config: { mapStyleUrl: 'https://maps.example/style.json', mapOrigins: ['https://tiles.example', 'https://maps.example'] } });
});
afterAll(async () => {
  await plain.stop();
  await mapped.stop();
  await database.drop();
});

/** The sources of each directive of the content security policy. */
const policyOf = async ({ url }: TestApi): Promise<Readonly<Record<string, readonly string[]>>> => {
  const header = (await fetch(`${url}/health/live`)).headers.get('content-security-policy') ?? '';
  return Object.fromEntries(header.split(';').map((part) => part.trim().split(' ')).map(([name = '', ...sources]) => [name, sources]));
};

describe('what a page may load', () => {
  it('is ours alone, and no script written into a page', async () => {
    const policy = await policyOf(plain);
    expect(policy).toMatchObject({ 'default-src': ["'self'"], 'script-src': ["'self'", "'wasm-unsafe-eval'"], 'connect-src': ["'self'", 'data:', 'blob:'], 'img-src': ["'self'", 'data:', 'blob:'] });
  });

  it('is for the map also what the settings name, and for scripts still ours alone', async () => {
    const policy = await policyOf(mapped);
    for (const directive of ['connect-src', 'img-src']) expect(policy[directive]).toEqual(["'self'", 'data:', 'blob:', 'https://maps.example', 'https://tiles.example']);
    expect(policy['script-src']).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  });
});
