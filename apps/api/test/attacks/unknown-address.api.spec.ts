import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { Browser } from '../browser.ts';
import { Database } from '../../src/platform/database/database.ts';
import { signedIn } from '../signed-in.ts';
import { startApi, type TestApi } from '../test-api.ts';

const REQUEST = 'mutation ($input: RequestSignInInput!) { requestSignIn(input: $input) { __typename ... on SignInRequested { requestId expiresAt } ... on SignInRefused { code } } }';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.stop());

/** What an outsider sees of a request, and every statement the database is given for it; what differs each time is left out. */
async function traced(email: string): Promise<{ readonly answer: unknown; readonly statements: readonly string[] }> {
  const statements: string[] = [];
  const { source } = api.app.get(Database);
  const create = source.createQueryRunner.bind(source);
  const spy = jest.spyOn(source, 'createQueryRunner').mockImplementation((mode) => {
    const made = create(mode);
    const query = made.query.bind(made) as (...given: unknown[]) => Promise<unknown>;
    made.query = ((text: string, ...rest: unknown[]) => {
      statements.push(text);
      return query(text, ...rest);
    }) as typeof made.query;
    return made;
  });
  const response = await new Browser(api).send(REQUEST, { input: { email } });
  spy.mockRestore();
  const { data } = (await response.json()) as { data: { requestSignIn: Record<string, unknown> } };
  const answer = { status: response.status, headers: [...response.headers.keys()].sort(), length: response.headers.get('content-length'), cookies: response.headers.getSetCookie().map((line) => line.replace(/=[^;]*/, '=…')), body: { ...data.requestSignIn, requestId: '' } };
  return { answer, statements };
}

it('asking to sign in does and answers the same for an address somebody has, one that has a role, and one nobody has', async () => {
  await signedIn(api, 'known@exemple.example');
  await signedIn(api, 'boss@exemple.example', [['ADMINISTRATOR', 'NETWORK', null]]);
  const known = await traced('known@exemple.example');
  expect(known.statements.length).toBeGreaterThan(3);
  expect(known.statements.join('\n')).not.toMatch(/\baccount\b/);
  expect(await traced('nobody@exemple.example')).toEqual(known);
  expect(await traced('other1@exemple.example')).toEqual(known);
  expect(await traced('boss@exemple.example')).toEqual(known);
});
