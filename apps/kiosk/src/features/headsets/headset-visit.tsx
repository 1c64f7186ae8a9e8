import { type KioskFact, type KioskSnapshot, type SnapshotUnit, unitByTag } from '@escale/domain';
import { useMessages } from '@escale/ui';
import { useState } from 'react';
import { useDeviceState } from '../../offline/use-device.tsx';
import { HandBackFlow, holderOf } from '../hand-back/hand-back.flow.tsx';
import { SwapFlow } from '../hand-back/swap.flow.tsx';
import { HandOutFlow } from '../hand-out/hand-out.flow.tsx';
import { FindLabel } from './find-label.page.tsx';
import { HeadsetPage } from './headset.page.tsx';
import { NotKeptPage } from './not-kept.page.tsx';
import { NothingKnownPage } from './nothing-known.page.tsx';
import { useKeep } from './use-keep.ts';
import type { Ways } from './ways.ts';

/** Why somebody stands here with a headset, or for one. `tag` null: the label is still to be shown. */
export type HeadsetEntry = { readonly for: 'hand-out'; readonly bookingId: string } | { readonly for: 'label'; readonly tag: string | null };

/** Everything a visitor does with a headset. */
export function HeadsetVisit({ entry, ...ways }: Ways & { readonly entry: HeadsetEntry }) {
  const { view } = useDeviceState();
  const [now, setNow] = useState(entry);
  if (view === null) return <NothingKnownPage onCall={ways.onCall} />;
  if (now.for === 'hand-out') return <HandOutFlow {...ways} bookingId={now.bookingId} onHeadset={(tag) => setNow({ for: 'label', tag })} />;
  return <ByLabel {...ways} view={view} tag={now.tag} />;
}

function ByLabel({ view, tag, ...ways }: Ways & { readonly view: KioskSnapshot; readonly tag: string | null }) {
  const { t } = useMessages();
  const [shown, setShown] = useState({ tag, scans: 0 });
  const unit = shown.tag === null ? null : unitByTag(view, shown.tag);
  if (unit !== null) return <OneHeadset key={unit.id} {...ways} view={view} unit={unit} />;
  return <FindLabel key={shown.scans} said={shown.tag === null ? null : t('kioskHeadsets:find.unknown', { tag: shown.tag })} listening={ways.listening} onTag={(read) => setShown({ tag: read, scans: shown.scans + 1 })} />;
}

function OneHeadset({ view, unit, ...ways }: Ways & { readonly view: KioskSnapshot; readonly unit: SnapshotUnit }) {
  // A hand-back and a swap go on with the unit and the booking as they were when they began, whatever is kept meanwhile.
  const [begun, setBegun] = useState<{ readonly what: 'back' | 'swap'; readonly unit: SnapshotUnit; readonly view: KioskSnapshot } | null>(null);
  const [eventId, setEventId] = useState<string | null>(null);
  const { keep, again, pending } = useKeep();
  const model = view.models.find(({ id }) => id === unit.modelId);
  const booking = holderOf(view, unit);
  if (again !== null) return <NotKeptPage onAgain={again} />;
  if (model === undefined) return <NothingKnownPage onCall={ways.onCall} />;
  const begin = (what: 'back' | 'swap') => setBegun({ what, unit, view });
  if (begun !== null) {
    const holder = holderOf(begun.view, begun.unit);
    if (begun.what === 'swap' && holder !== null) return <SwapFlow {...ways} view={begun.view} unit={begun.unit} booking={holder} onHandBack={() => begin('back')} />;
    return <HandBackFlow {...ways} unit={begun.unit} model={model} booking={holder} />;
  }
  const go = (which: 'start' | 'again' | 'pause') => {
    if (booking === null) return;
    const fact: KioskFact = { type: which === 'pause' ? 'SESSION_STOPPED' : 'SESSION_STARTED', bookingId: booking.id, unitId: unit.id };
    keep([fact], 'PERSON', setEventId);
  };
  return <HeadsetPage view={view} unit={unit} zone={ways.zone} pending={pending} eventId={eventId} onGo={go} onBack={() => begin('back')} onBroken={() => begin('swap')} />;
}
