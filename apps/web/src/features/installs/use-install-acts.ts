import { useMessages } from '@escale/ui';
import { useMemo } from 'react';
import { type TypedDocumentNode, useClient } from 'urql';
import type { AnswerInstallRequestInput, InstallRefusalCode, Locale, RequestModuleInstallInput, ShownInstallFragment as Shown } from '../../gql/graphql.ts';
import { type FragmentType, useFragment as readFragment } from '../../gql/index.ts';
import { useRequestKey } from '../../shell/use-request-key.ts';
import { AnswerInstallRequestMutation, RequestModuleInstallMutation, ShownInstallFragment } from './installs.graphql.ts';

export type InstallNo = { readonly code: InstallRefusalCode; readonly field?: string | null };
/** What came of it; `unreachable` when nobody answered, and it may be sent again. */
export type Outcome = { readonly kind: 'done'; readonly done: Shown } | { readonly kind: 'no'; readonly no: InstallNo } | { readonly kind: 'unreachable' };

type Answer = { readonly result: ({ readonly __typename: 'InstallRequest' } & FragmentType<typeof ShownInstallFragment>) | ({ readonly __typename: 'InstallRequestRefused' } & InstallNo) };

/** Asks for a module and answers for a place; each told apart into done, refused and unanswered. */
export function useInstallActs() {
  const client = useClient();
  const { locale } = useMessages();
  const keyFor = useRequestKey();
  return useMemo(() => {
    const send = async <Input extends object>(document: TypedDocumentNode<Answer, { input: Input; locale: Locale }>, input: Input): Promise<Outcome> => {
      const answer = (await client.mutation(document, { input, locale })).data?.result;
      if (answer === undefined) return { kind: 'unreachable' };
      return answer.__typename === 'InstallRequestRefused' ? { kind: 'no', no: answer } : { kind: 'done', done: readFragment(ShownInstallFragment, answer) };
    };
    return {
      ask: async (wish: Omit<RequestModuleInstallInput, 'idempotencyKey'>) => send(RequestModuleInstallMutation, { ...wish, idempotencyKey: keyFor(wish) }),
      answer: async ({ id, version }: Pick<Shown, 'id' | 'version'>, answer: Omit<AnswerInstallRequestInput, 'requestId' | 'expectedVersion'>) => send(AnswerInstallRequestMutation, { requestId: id, expectedVersion: version, ...answer }),
    };
  }, [client, keyFor, locale]);
}

export type InstallActs = ReturnType<typeof useInstallActs>;
