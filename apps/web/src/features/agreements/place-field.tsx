import { ComboBox, useMessages } from '@escale/ui';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { PlacesToAskQuery } from './agreements.graphql.ts';
import type { TypedAgreement } from './typed-agreement.presenter.ts';

/** Between two keys, before the server is asked. */
const PAUSE_MS = 200;

type PlaceFieldProps = { readonly chosen: TypedAgreement['place']; readonly problem: string | null; readonly onChoose: (place: TypedAgreement['place']) => void };

/** The place an organisation wants to come to, found by its name. */
export function PlaceField({ chosen, problem, onChoose }: PlaceFieldProps) {
  const { t } = useMessages();
  const [text, setText] = useState(chosen?.label ?? '');
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const pause = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(pause);
  }, [text]);
  const searched = settled.trim();
  const [{ data, fetching }] = useQuery({ query: PlacesToAskQuery, variables: { text: searched === '' || searched === chosen?.label ? null : searched } });
  return (
    <ComboBox
      label={t('organisation:agreement.place')}
      hint={t('organisation:agreement.placeHelp')}
      text={text}
      onTextChange={(typed) => {
        setText(typed);
        if (typed !== chosen?.label) onChoose(null);
      }}
      suggestions={(data?.places.edges ?? []).map(({ node: { id, name, communeName } }) => ({ id, label: [name, communeName].filter((part) => part != null).join(' · ') }))}
      onChoose={({ id, label }) => {
        setText(label);
        onChoose({ id, label });
      }}
      loading={fetching || text !== settled}
      empty={t('organisation:agreement.placeNone')}
      {...(problem === null ? {} : { problem })}
    />
  );
}
