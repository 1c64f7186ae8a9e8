import { useMessages } from '@escale/ui';
import { useEffect, useState } from 'react';
import { PairPage } from './features/pair/pair.page.tsx';
import { forgetPlace, type KioskPlace, rememberedPlace, rememberPlace } from './features/pair/remembered-place.ts';
import { Frame } from './shell/frame.tsx';
import { useReachable } from './shell/use-reachable.ts';
import { useSignal } from './shell/use-signal.ts';
import { Visits } from './visits.tsx';

/** The whole kiosk: first where it stands, then one visitor after another. */
export function Kiosk({ onRest }: { readonly onRest: () => void }) {
  const { t } = useMessages();
  const [place, setPlace] = useState<KioskPlace | null>(rememberedPlace);
  const reachable = useReachable();
  useSignal(place?.id ?? null, reachable);
  const title = t('kiosk:title');
  useEffect(() => {
    document.title = title;
  }, [title]);
  if (place === null) {
    return (
      <Frame reachable={reachable} demo={false}>
        <PairPage
          onChoose={(chosen) => {
            rememberPlace(chosen);
            setPlace(chosen);
          }}
        />
      </Frame>
    );
  }
  return (
    <Visits
      place={place}
      reachable={reachable}
      onRest={onRest}
      onChangePlace={() => {
        forgetPlace();
        setPlace(null);
      }}
    />
  );
}
