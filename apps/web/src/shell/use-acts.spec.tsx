import { afterEach, expect, test } from '@jest/globals';
import { act, cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { cacheExchange, Client, fetchExchange, gql, Provider, type TypedDocumentNode } from 'urql';
import { done, refused, useActs } from './use-acts.ts';

afterEach(cleanup);

type Answer = { readonly __typename: 'Kept' | 'Refused'; readonly code?: string };
type Input = { readonly words: string; readonly idempotencyKey: string };
const Write: TypedDocumentNode<{ readonly result: Answer }, { input: Input }> = gql`mutation Write($input: WriteInput!) { result: write(input: $input) { __typename } }`;
const Copy: TypedDocumentNode<{ readonly result: Answer }, { input: Input }> = gql`mutation Copy($input: WriteInput!) { result: copy(input: $input) { __typename } }`;
const tell = (answer: Answer) => (answer.__typename === 'Refused' ? refused(answer.code) : done('kept'));

/** Before a server that answers so, one answer after the other; null is no network. */
function before(...answers: readonly (Answer | null)[]) {
  const keys: string[] = [];
  const fetch = async (_: unknown, init?: RequestInit): Promise<Response> => {
    const answer = answers[keys.length] ?? null;
    keys.push((JSON.parse(init?.body as string) as { variables: { input: Input } }).variables.input.idempotencyKey);
    if (answer === null) throw new TypeError('Failed to fetch');
    return { status: 200, ok: true, statusText: '', headers: new Map([['content-type', 'application/json'], ['Content-Type', 'application/json']]), text: async () => JSON.stringify({ data: { result: answer } }) } as unknown as Response;
  };
  const client = new Client({ url: 'http://test/graphql', exchanges: [cacheExchange, fetchExchange], fetch, preferGetMethod: false });
  const wrapper = ({ children }: { readonly children: ReactNode }) => <Provider value={client}>{children}</Provider>;
  return { keys, ...renderHook(() => useActs(tell), { wrapper }) };
}

test('what was done, refused and not answered are told apart', async () => {
  const { result } = before({ __typename: 'Kept' }, { __typename: 'Refused', code: 'TOO_LATE' }, null);
  const sent = async () => act(() => result.current.sendOnce(Write, { words: 'a' }));
  expect(await sent()).toEqual({ kind: 'done', done: 'kept' });
  expect(await sent()).toEqual({ kind: 'no', no: 'TOO_LATE' });
  expect(await sent()).toEqual({ kind: 'unreachable' });
  expect(result.current.sending).toBe(false);
});

test('it is busy until the last of them is answered', async () => {
  const { result } = before({ __typename: 'Kept' }, { __typename: 'Kept' });
  let both: Promise<unknown> = Promise.resolve();
  act(() => {
    both = Promise.all([result.current.sendOnce(Write, { words: 'a' }), result.current.sendOnce(Write, { words: 'b' })]);
  });
  expect(result.current.sending).toBe(true);
  await act(() => both);
  expect(result.current.sending).toBe(false);
});

test('the same request, sent again after silence, goes under the same key; another, or another act, under another', async () => {
  const { result, keys } = before(null, { __typename: 'Kept' }, { __typename: 'Kept' }, { __typename: 'Kept' });
  for (const [document, words] of [[Write, 'a'], [Write, 'a'], [Write, 'b'], [Copy, 'b']] as const) await act(() => result.current.sendOnce(document, { words }));
  const [first, again, other, copied] = keys;
  expect(first).toBe(again);
  expect(new Set([first, other, copied]).size).toBe(3);
});
