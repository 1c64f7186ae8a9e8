import { useMessages } from '@escale/ui';
import type { DocumentNode } from 'graphql';
import { useState } from 'react';
import { type TypedDocumentNode, useClient } from 'urql';
import type { GrantRefusalCode } from '../../gql/graphql.ts';

export type Told = { readonly tone: 'ok' | 'no'; readonly words: string };

type Changed = { readonly result: { readonly __typename: 'GrantRefused'; readonly code: GrantRefusalCode } | { readonly __typename: 'Invitation' | 'SessionsEnded' } | { readonly __typename: 'RoleChanged'; readonly done: boolean } };

/** A change to a person's role or sessions, or to an invitation, by its id: which one is under way, and what came of the last. */
export function useChange(onChanged: () => void) {
  const { t } = useMessages();
  const client = useClient();
  const [changing, setChanging] = useState<string | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  const change = async (id: string, document: TypedDocumentNode<Changed, { id: string }> & DocumentNode, done: string, waits = done): Promise<void> => {
    setChanging(id);
    setTold(null);
    const { data } = await client.mutation(document, { id });
    setChanging(null);
    if (data == null) return setTold({ tone: 'no', words: t('shell:unreachable.text') });
    const { result } = data;
    if (result.__typename === 'GrantRefused') setTold({ tone: 'no', words: t(`roles:refusal.${result.code}`) });
    else setTold({ tone: 'ok', words: result.__typename === 'RoleChanged' && !result.done ? waits : done });
    onChanged();
  };
  return { change, changing, told };
}
