import type { ScopeKind } from '@escale/domain';
import { ComboBox, useMessages } from '@escale/ui';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { ScopeChoicesQuery } from './people.graphql.ts';

export type ChosenScope = { readonly id: string; readonly label: string };

/** Between two keys, before the server is asked. */
const PAUSE_MS = 200;

/** Which region, department, organisation or place: of those the person gives roles on. */
export function ScopeField({ kind, chosen, onChoose, problem }: { readonly kind: Exclude<ScopeKind, 'NETWORK'>; readonly chosen: ChosenScope | null; readonly onChoose: (scope: ChosenScope | null) => void; readonly problem: string | null }) {
  const { t } = useMessages();
  const [text, setText] = useState(chosen?.label ?? '');
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const pause = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [text]);
  const [{ data, fetching }] = useQuery({ query: ScopeChoicesQuery, variables: { kind, text: settled.trim() === '' || settled === chosen?.label ? null : settled.trim() } });
  // Who answers for one place only has nothing to choose.
  const only = settled === '' && data?.scopeChoices.length === 1 ? data.scopeChoices[0] : undefined;
  const [offered, setOffered] = useState(false);
  if (only !== undefined && !offered && text === '') {
    setOffered(true);
    setText(only.name);
  }
  useEffect(() => {
    if (only !== undefined && chosen === null && text === only.name) onChoose({ id: only.id, label: only.name });
  }, [only, chosen, text, onChoose]);
  return (
    <ComboBox
      label={t(`roles:invite.scopeName.${kind}`)}
      hint={t('roles:invite.scopeHelp')}
      text={text}
      onTextChange={(typed) => {
        setText(typed);
        if (typed !== chosen?.label) onChoose(null);
      }}
      suggestions={(data?.scopeChoices ?? []).map(({ id, name }) => ({ id, label: name }))}
      onChoose={({ id, label }) => {
        setText(label);
        onChoose({ id, label });
      }}
      loading={fetching || text !== settled}
      empty={t('roles:invite.scopeNone')}
      {...(problem === null ? {} : { problem })}
    />
  );
}
