import { useCallback, useState } from 'react';
import { type TypedDocumentNode, useClient } from 'urql';
import { useRequestKey } from './use-request-key.ts';

/** What came of an act; `unreachable` when nobody answered, and it may be sent again. */
export type Outcome<Done, No> = { readonly kind: 'done'; readonly done: Done } | { readonly kind: 'no'; readonly no: No } | { readonly kind: 'unreachable' };

export const done = <Done>(what: Done): { readonly kind: 'done'; readonly done: Done } => ({ kind: 'done', done: what });
export const refused = <No>(no: No): { readonly kind: 'no'; readonly no: No } => ({ kind: 'no', no });

/** A mutation that answers under the name `result`. */
type Asking<Result, Input extends object> = TypedDocumentNode<{ readonly result: Result }, { input: Input }>;

export type Acts<Result, Told> = {
  /** Whether one of them is on its way. */
  readonly sending: boolean;
  readonly send: <Input extends object>(document: Asking<Result, Input>, input: Input) => Promise<Told | { readonly kind: 'unreachable' }>;
  /** Sent again after silence it goes under the same key, and is done once. */
  readonly sendOnce: <Input extends { readonly idempotencyKey: string }>(document: Asking<Result, Input>, input: Omit<Input, 'idempotencyKey'>) => Promise<Told | { readonly kind: 'unreachable' }>;
};

/** Sends what a person does; `tell`, which stays the same function, tells what was done from what was refused. */
export function useActs<Result, Told extends Outcome<unknown, unknown>>(tell: (result: Result) => Told): Acts<Result, Told> {
  const client = useClient();
  const keyFor = useRequestKey();
  const [underWay, setUnderWay] = useState(0);
  const send = useCallback(
    async <Input extends object>(document: Asking<Result, Input>, input: Input): Promise<Told | { readonly kind: 'unreachable' }> => {
      setUnderWay((count) => count + 1);
      try {
        const { data } = await client.mutation(document, { input });
        return data == null ? { kind: 'unreachable' } : tell(data.result);
      } finally {
        setUnderWay((count) => count - 1);
      }
    },
    [client, tell],
  );
  const sendOnce = useCallback(
    async <Input extends { readonly idempotencyKey: string }>(document: Asking<Result, Input>, input: Omit<Input, 'idempotencyKey'>) => send(document, { ...input, idempotencyKey: keyFor([nameOf(document), input]) } as Input),
    [send, keyFor],
  );
  return { sending: underWay > 0, send, sendOnce };
}

/** Two acts with the same input are two requests. */
const nameOf = ({ definitions }: TypedDocumentNode<unknown, never>): string => definitions.flatMap((definition) => ('name' in definition ? [definition.name?.value] : []))[0] ?? '';
