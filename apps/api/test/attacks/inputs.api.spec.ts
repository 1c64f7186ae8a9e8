import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { randomUUID } from 'node:crypto';
import { type GraphQLInputObjectType, type GraphQLSchema, getNamedType, isInputObjectType, isLeafType, isRequiredArgument } from 'graphql';
import { Browser } from '../browser.ts';
import { aModel, anOffer, aPlace, aUnit } from '../builders.ts';
import { BookingClient } from '../booking-client.ts';
import { startApi, type TestApi } from '../test-api.ts';

let api: TestApi;
let schema: GraphQLSchema;
beforeAll(async () => {
  api = await startApi();
  schema = api.app.get(GraphQLSchemaHost).schema;
});
afterAll(() => api.stop());

/** What somebody would add to a form in the hope that it is stored. */
const COVETED = ['id', 'status', 'role', 'roles', 'grants', 'accountId', 'isAdmin', 'verified', 'createdAt', 'priceCents', 'constructor', 'toString'];

/** Every argument of every query and mutation that is an object, with the objects inside it: how to write it, and its type. */
function inputs(): { readonly kind: 'query' | 'mutation'; readonly field: string; readonly argument: string; readonly within: readonly string[]; readonly type: GraphQLInputObjectType }[] {
  const roots = [['query', schema.getQueryType()], ['mutation', schema.getMutationType()]] as const;
  return roots.flatMap(([kind, root]) =>
    Object.values(root?.getFields() ?? {}).flatMap((field) =>
      field.args.flatMap(({ name: argument, type }) => {
        const found: { kind: typeof kind; field: string; argument: string; within: readonly string[]; type: GraphQLInputObjectType }[] = [];
        const visit = (named: unknown, within: readonly string[]): void => {
          if (!isInputObjectType(named) || within.length > 4) return;
          found.push({ kind, field: field.name, argument, within, type: named });
          for (const inner of Object.values(named.getFields())) visit(getNamedType(inner.type), [...within, inner.name]);
        };
        visit(getNamedType(type), []);
        return found;
      }),
    ),
  );
}

describe('a field that is not part of an input', () => {
  it('is refused in every input there is, whatever its name', async () => {
    const all = inputs();
    expect(all.filter(({ kind }) => kind === 'mutation').length).toBeGreaterThan(5);
    for (const { kind, field, argument, within, type } of all) {
      const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
      const argumentType = String(root?.getFields()[field]?.args.find(({ name }) => name === argument)?.type);
      const known = new Set(Object.keys(type.getFields()));
      const added = Object.fromEntries(COVETED.filter((name) => !known.has(name)).map((name) => [name, 1]));
      const value = within.reduceRight<object>((inner, name) => ({ [name]: inner }), added);
      const answer = root?.getFields()[field]?.type;
      const chosen = answer !== undefined && isLeafType(getNamedType(answer)) ? '' : '{ __typename }';
      // Without the others it must have, it is refused before its input is read.
      const others = (root?.getFields()[field]?.args ?? []).filter((other) => other.name !== argument && isRequiredArgument(other)).map(({ name }) => `, ${name}: "x"`).join('');
      const { data, errors } = await api.gql<unknown>(`${kind} ($v: ${argumentType}) { ${field}(${argument}: $v${others}) ${chosen} }`, { v: value });
      const where = `${kind} ${field}.${[argument, ...within].join('.')}`;
      expect([where, data ?? null]).toEqual([where, null]);
      for (const name of Object.keys(added)) expect([where, name, errors?.some(({ message }) => message.includes(`"${name}" is not defined by type "${type.name}"`))]).toEqual([where, name, true]);
    }
  });

  it('is refused as an argument of every mutation', async () => {
    for (const { name } of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      const { errors } = await api.gql<unknown>(`mutation { ${name}(accountId: "1", role: "ADMINISTRATOR") { __typename } }`);
      expect([name, errors?.filter(({ message }) => /Unknown argument/.test(message)).length]).toEqual([name, expect.any(Number)]);
      expect(errors?.length).toBeGreaterThan(0);
    }
  });
});

describe('the words that make an object of another kind', () => {
  it.each(['{"__proto__":{"polluted":true}}', '{"constructor":{"prototype":{"polluted":true}}}', '{"a":{"__proto__":{"polluted":true}}}'])('change nothing for anybody: %s', async (hostile) => {
    const SEARCH = 'query ($input: SearchSlotsInput!) { searchSlots(input: $input) { placeCount } }';
    const bodies = [`{"query":${JSON.stringify(SEARCH)},"variables":{"input":${hostile}}}`, `{"query":"{ network { name } }","variables":${hostile}}`, `{"query":"{ network { name } }","extensions":${hostile}}`, `{"query":"{ network { name } }","__proto__":{"polluted":true}}`];
    for (const body of bodies) {
      const answer = await fetch(`${api.url}/graphql?__proto__[polluted]=1&constructor[prototype][polluted]=1`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      expect(answer.status).toBeLessThan(500);
    }
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(([] as unknown as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('names of people', () => {
  it('are kept without what hides or reorders them, and two that look alike stay two', async () => {
    const placeId = await aPlace(api);
    for (let unit = 0; unit < 6; unit += 1) await aUnit(api, placeId, await aModel(api));
    const offerId = await anOffer(api, placeId);
    const person = new BookingClient(api);
    const kept = async (givenName: string) => {
      const held = await person.hold({ offerId, startsAt: '2026-03-04T08:00:00Z' });
      const answer = await person.confirm(held, { givenName, familyName: 'Durand' });
      return answer.contact?.givenName ?? answer.code;
    };
    expect(await kept('Cam\u202Eille')).toBe('Camille');
    expect(await kept('Cam\u200Bille\u0000')).toBe('Camille');
    expect(await kept('\u2066Camille\u2069')).toBe('Camille');
    expect(await kept('Саmille')).toBe('Саmille'); // Cyrillic С: another person
    expect(await kept('<img src=x onerror=alert(1)>')).toBe('<img src=x onerror=alert(1)>');
    expect(await kept('\u0000\u200B')).not.toBe('');
  });
});

describe('addresses of people', () => {
  const REQUEST = 'mutation ($input: RequestSignInInput!) { requestSignIn(input: $input) { __typename ... on SignInRequested { requestId } ... on SignInRefused { code } } }';
  /** The address that the mail goes to and that the account will be of; null when it is refused. */
  const taken = async (email: string): Promise<string | null> => {
    const { data } = await new Browser(api, { 'x-forwarded-for': `198.51.100.${Math.floor(Math.random() * 250)}` }).gql<{ requestSignIn: { requestId?: string } }>(REQUEST, { input: { email } });
    const [row] = await api.sql<{ email: string }>('SELECT email FROM sign_in_request WHERE id = $1', [data?.requestSignIn.requestId ?? randomUUID()]);
    return row?.email ?? null;
  };

  it.each([
    ['a dotless i', 'mıke@exemple.example', 'mike@exemple.example'],
    ['a dotted capital I', 'mİke@exemple.example', 'mike@exemple.example'],
    ['Cyrillic letters', 'miкe@exemple.example', 'mike@exemple.example'],
    ['full-width letters', 'ｍike@exemple.example', 'mike@exemple.example'],
    ['a ligature', 'ﬁona@exemple.example', 'fiona@exemple.example'],
    ['a sharp s', 'straße@exemple.example', 'strasse@exemple.example'],
    ['a long s', 'ſam@exemple.example', 'sam@exemple.example'],
    ['another host in another script', 'mike@ехеmple.example', 'mike@exemple.example'],
  ])('with %s are never somebody else’s', async (_, lookalike, real) => {
    expect(await taken(lookalike)).not.toBe(real);
  });

  it('are one whatever the case and however the accents are written, and the mail goes where the account is', async () => {
    expect(await taken('Mike@EXEMPLE.example')).toBe('mike@exemple.example');
    expect(await taken('re\u0301mi@exemple.example')).toBe('rémi@exemple.example');
    // U+212A is the letter K itself by Unicode’s own rule (NFC): the mail goes to the K, and to nobody else.
    expect(await taken('mi\u212Ae@exemple.example')).toBe('mike@exemple.example');
  });

  it.each(['mike@exemple.example\u0000', 'mike@exemple.example\r\nBcc: all@exemple.example', 'mike@exemple.example,other@exemple.example', 'mike\u200B@exemple.example', 'mike\u202E@exemple.example', '<mike@exemple.example>', '"a b"@exemple.example', 'mike@exemple', 'mike@[127.0.0.1]', 'mike@exemple..example'])('are refused when they hide something: %j', async (hostile) => {
    expect(await taken(hostile)).toBeNull();
  });
});

describe('a very long text', () => {
  const LENGTH = 100_000;
  const id = randomUUID();
  const key = randomUUID();
  const fields: readonly (readonly [string, (text: string) => Promise<unknown>])[] = [
    ['the search', (text) => api.gql('query ($t: String!) { searchSlots(input: { text: $t }) { placeCount } }', { t: text })],
    ['suggestions', (text) => api.gql('query ($t: String!) { suggestLocations(text: $t) { label } }', { t: text })],
    ['a place’s name in its address', (text) => api.gql('query ($t: String!) { place(slug: $t) { id } }', { t: text })],
    ['the filter of places', (text) => api.gql('query ($t: String!) { places(filter: { text: $t }) { edges { cursor } } }', { t: text })],
    ['a cursor', (text) => api.gql('query ($t: String!) { places(after: $t) { edges { cursor } } }', { t: text })],
    ['an address', (text) => api.gql('mutation ($t: String!) { requestSignIn(input: { email: $t }) { __typename } }', { t: text })],
    ['a code of a mail', (text) => api.gql(`mutation ($t: String!) { completeSignIn(input: { requestId: "${id}", code: $t }) { __typename } }`, { t: text })],
    ['a code of a kiosk', (text) => api.gql('mutation ($t: String!) { pairKiosk(input: { code: $t, publicKey: "x", appVersion: "1" }) { __typename } }', { t: text })],
    ['a name', (text) => api.gql(`mutation ($t: String!) { confirmBooking(input: { bookingId: "${id}", holdToken: "x", givenName: $t, familyName: $t }) { __typename } }`, { t: text.slice(0, 45_000) })],
    ['the address of a booking', (text) => api.gql(`mutation ($t: String!) { confirmBooking(input: { bookingId: "${id}", holdToken: "x", givenName: "A", familyName: "B", email: $t }) { __typename } }`, { t: text })],
    ['an instant', (text) => api.gql(`mutation ($t: DateTime!) { holdSlot(input: { offerId: "${id}", startsAt: $t, durationMinutes: 60, idempotencyKey: "${key}" }) { __typename } }`, { t: text })],
    ['a secret of a booking', (text) => api.gql(`query ($t: String!) { booking(id: "${id}", holdToken: $t) { id } }`, { t: text })],
  ];
  /** What makes a careless expression go back again and again. */
  const HOSTILE = ['a', ' ', '\t ', '0', 'a@', 'a.', 'a@a.', '-', '(', '0 ', 'aA1!', '1:', '\u0301', '\u200B', '😀', '.@'].map((part) => `${part.repeat(Math.ceil((LENGTH - 1) / part.length)).slice(0, LENGTH - 1)}!`);

  // A careless expression does not take longer over these, it does not end: then the spec's own patience runs out, and that is its answer.
  it.each(fields)('in %s is answered, whatever it is made of', async (_, ask) => {
    for (const hostile of HOSTILE) {
      const answer = (await ask(hostile)) as { readonly data?: unknown; readonly errors?: unknown };
      expect('data' in answer || 'errors' in answer).toBe(true);
    }
  }, 60_000);
});
