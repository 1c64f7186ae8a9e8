import { MapPin, Notice, SearchField, Skeleton, useMessages } from '@escale/ui';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useQuery } from 'urql';
import { Screen } from '../../shell/screen.tsx';
import { KioskNetwork, KioskPlaces } from './pair.graphql.ts';
import styles from './pair.module.css';
import type { KioskPlace } from './remembered-place.ts';
import { useSettled } from './use-settled.ts';

const SETTLE_MS = 250;
const FEWEST_LETTERS = 2;

/** The first screen of a new kiosk: which place does it stand in? */
export function PairPage({ onChoose }: { readonly onChoose: (place: KioskPlace) => void }) {
  const { t } = useMessages();
  const [text, setText] = useState('');
  const asked = useSettled(text.trim(), SETTLE_MS);
  const short = asked.length < FEWEST_LETTERS;
  const [network] = useQuery({ query: KioskNetwork });
  const [places] = useQuery({ query: KioskPlaces, variables: { text: asked }, pause: short });
  const demo = network.data?.network.demo;
  const found = short ? undefined : places.data?.places.edges;
  const unreachable = network.error ?? places.error;
  return (
    <Screen
      title={t('kiosk:choose.title')}
      lead={t('kiosk:choose.lead')}
      actions={
        <div className={styles['choose']}>
          {demo === false ? (
            <Notice live={false}>{t('kiosk:choose.demoOnly')}</Notice>
          ) : (
            <>
              <SearchField label={t('kiosk:choose.search')} value={text} onChange={setText} />
              {unreachable !== undefined && <Notice tone="warn">{t('kiosk:choose.unreachable')}</Notice>}
              <p role="status" className={styles['count']}>
                {short ? t('kiosk:choose.begin') : found?.length === 0 ? t('kiosk:choose.empty') : found === undefined ? '' : t('kiosk:choose.found', { count: found.length })}
              </p>
              {places.fetching && !short && found === undefined && <Skeleton lines={3} />}
              <ul role="list" className={styles['places']}>
                {(found ?? []).map(({ node: { id, name, addressLine, postcode, communeName, timeZone, phone } }) => (
                  <li key={id}>
                    <Button className={styles['place'] ?? ''} onPress={() => onChoose({ id, name, timeZone, phone, demo: demo === true })} isDisabled={demo === undefined}>
                      <MapPin aria-hidden="true" className="lucide" />
                      <span>
                        <strong>{name}</strong>
                        <span className={styles['where']}>{[addressLine, postcode, communeName].filter((part) => part !== null).join(', ')}</span>
                      </span>
                    </Button>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      }
    />
  );
}
