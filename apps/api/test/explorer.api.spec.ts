import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startApi, type TestApi } from './test-api.ts';
import { type TestDatabase, testDatabase } from './test-database.ts';

const PAGE = '<!doctype html><title>The site</title>';
// What browsers send for an address that somebody opens.
const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8';
const QUESTION = '{ __schema { queryType { name } } }';

let database: TestDatabase;
let folder: string;
let demo: TestApi;
let real: TestApi;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'escale-site-'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  database = await testDatabase();
  const siteFolders = { web: folder, kiosk: join(folder, 'none') };
  demo = await startApi({ database, config: { demo: true, siteFolders } });
  real = await startApi({ database, config: { demo: false, siteFolders } });
});
afterAll(async () => {
  await demo.stop();
  await real.stop();
  await database.drop();
  rmSync(folder, { recursive: true });
});

const open = ({ url }: TestApi, accept: string, path = '/graphql') => fetch(`${url}${path}`, { headers: { accept } });

describe('the address of the API in a browser', () => {
  it.each(['/graphql', '/graphql/', '/graphql?query={network{name}}'])('%s is a page of the site in the demonstration', async (path) => {
    const answer = await open(demo, BROWSER, path);
    expect(answer.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await answer.text()).toBe(PAGE);
  });

  it.each(['*/*', 'application/json'])('stays the API for a program that accepts %s', async (accept) => {
    const answer = await fetch(`${demo.url}/graphql?query={network{name}}`, { headers: { accept, 'apollo-require-preflight': 'yes' } });
    expect(await answer.json()).toEqual({ data: { network: { name: 'Escale' } } });
  });

  it('is no page anywhere else', async () => {
    const answer = await open(real, BROWSER);
    expect(answer.status).toBe(400);
    expect(await answer.text()).not.toContain('<');
  });
});

describe('whether the API describes itself', () => {
  it('it does in the demonstration', async () => {
    expect(await demo.gql(QUESTION)).toEqual({ data: { __schema: { queryType: { name: 'Query' } } } });
  });

  it('it does not anywhere else, and answers everything else', async () => {
    const { data, errors } = await real.gql(QUESTION);
    expect(data ?? null).toBeNull();
    expect(errors?.[0]?.message).toMatch(/introspection/i);
    expect(await real.gql('{ network { demo } }')).toEqual({ data: { network: { demo: false } } });
  });
});
