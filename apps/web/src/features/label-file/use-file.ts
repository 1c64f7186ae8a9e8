import { useEffect, useState, useSyncExternalStore } from 'react';
import { useClient } from 'urql';
import { useFragment as unmasked } from '../../gql/index.ts';
import { AnswerKeeper, type Send, type Snapshot } from './answer-keeper.ts';
import { fileOf, type ShownFile } from './file-facts.ts';
import { shelfOf } from './kept-drafts.ts';
import { LabelAnswerFragment, SaveLabelAnswersMutation } from './label-file.graphql.ts';

/** A file with what is written to it on this device. Whoever uses it has the file and the account for a key: what the server says later is learnt. */
export function useFile(live: ShownFile, accountId: string): { readonly keeper: AnswerKeeper; readonly snapshot: Snapshot } {
  const client = useClient();
  const [keeper] = useState(() => new AnswerKeeper(live, shelfOf({ accountId, placeId: live.placeId, id: live.id }), senderOf(client, live.placeId, live.id)));
  useEffect(() => keeper.learn(live), [keeper, live]);
  useEffect(() => {
    const back = (): void => void keeper.flush();
    addEventListener('online', back);
    back();
    return () => {
      removeEventListener('online', back);
      keeper.stop();
    };
  }, [keeper]);
  const snapshot = useSyncExternalStore(keeper.subscribe, keeper.read);
  useEffect(() => {
    if (snapshot.kept || Object.keys(snapshot.drafts).length === 0) return undefined;
    const hold = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', hold);
    return () => removeEventListener('beforeunload', hold);
  }, [snapshot]);
  return { keeper, snapshot };
}

const senderOf = (client: ReturnType<typeof useClient>, placeId: string, applicationId: string): Send => async (drafts) => {
  if (!navigator.onLine) return { kind: 'trouble', trouble: 'OFFLINE' };
  const answers = Object.entries(drafts).map(([criterion, { answer, revision }]) => ({ criterion, revision, ...answer }));
  const { data, error } = await client.mutation(SaveLabelAnswersMutation, { input: { placeId, applicationId, answers } });
  if (data == null) {
    const signedOut = error?.graphQLErrors.some(({ extensions }) => extensions['code'] === 'UNAUTHENTICATED') === true;
    return { kind: 'trouble', trouble: signedOut ? 'SIGNED_OUT' : navigator.onLine ? 'SERVICE' : 'OFFLINE' };
  }
  const { result } = data;
  if (result.__typename === 'LabelFileRefused') return { kind: 'trouble', trouble: result.code };
  return { kind: 'saved', file: fileOf(result.application), items: result.items.map((item) => ({ ...item, answer: unmasked(LabelAnswerFragment, item.answer ?? null) })) };
};
