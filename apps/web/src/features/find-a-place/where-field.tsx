import { Button, ComboBox, LocateFixed, MapPin, Notice, type Option, useMessages } from '@escale/ui';
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { askPosition } from './near-me.ts';
import type { Where } from './search.ts';
import { SuggestQuery } from './search.graphql.ts';
import styles from './search-form.module.css';

const TYPING_PAUSE_MS = 180;
const SHORTEST_TEXT = 2;

type WhereFieldProps = { readonly text: string; readonly onText: (text: string) => void; readonly onWhere: (where: Where | null) => void };

/** Where: a commune, postcode or place, suggested as it is typed. */
export function WhereField({ text, onText, onWhere }: WhereFieldProps) {
  const { t } = useMessages();
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text.trim()), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const asked = settled.length >= SHORTEST_TEXT;
  const [{ data, fetching }] = useQuery({ query: SuggestQuery, variables: { text: settled }, pause: !asked });
  const found = asked ? (data?.suggestLocations ?? []) : [];
  const suggestions: Option[] = found.map(({ label, detail, kind }, index) => ({ id: `${kind} ${index} ${label}`, label, detail, icon: <MapPin aria-hidden="true" /> }));
  const choose = ({ id }: Option): void => {
    const chosen = found[suggestions.findIndex((suggestion) => suggestion.id === id)];
    if (chosen !== undefined) onWhere({ kind: 'named', label: chosen.label, longitude: chosen.longitude, latitude: chosen.latitude });
  };
  return (
    <ComboBox
      label={t('search:where.label')}
      placeholder={t('search:where.placeholder')}
      icon={<MapPin aria-hidden="true" />}
      text={text}
      onTextChange={onText}
      suggestions={suggestions}
      onChoose={choose}
      onSubmitText={(typed) => onWhere(typed.trim() === '' ? null : { kind: 'text', text: typed.trim() })}
      loading={text.trim() !== settled || fetching}
      {...(text.trim().length < SHORTEST_TEXT ? { empty: t('search:where.placeholder') } : {})}
    />
  );
}

/** "Near me", and a plain word when the device does not say where it is. */
export function NearMe({ onWhere }: Pick<WhereFieldProps, 'onWhere'>) {
  const { t } = useMessages();
  const [state, setState] = useState<'ready' | 'locating' | 'denied'>('ready');
  const locate = async (): Promise<void> => {
    setState('locating');
    const position = await askPosition();
    setState(position === null ? 'denied' : 'ready');
    if (position !== null) onWhere({ kind: 'here', ...position });
  };
  return (
    <>
      <Button look="plain" pending={state === 'locating'} pendingLabel={t('search:where.locating')} onPress={() => void locate()}>
        <LocateFixed aria-hidden="true" />
        {t('search:where.nearMe')}
      </Button>
      {state === 'denied' && (
        <div className={styles['denied']}>
          <Notice tone="info" onDismiss={() => setState('ready')}>
            {t('search:where.denied')}
          </Notice>
        </div>
      )}
    </>
  );
}
