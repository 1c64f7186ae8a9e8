import { Progress, useMessages } from '@escale/ui';
import { useEffect, useState } from 'react';
import { PairPage } from './features/pair/pair.page.tsx';
import { StaffPage } from './features/staff/staff.page.tsx';
import { ElsewherePage } from './features/trouble/elsewhere.page.tsx';
import { InsecurePage } from './features/trouble/insecure.page.tsx';
import { OutOfOrderPage } from './features/trouble/out-of-order.page.tsx';
import { RevokedPage } from './features/trouble/revoked.page.tsx';
import { useDeviceState } from './offline/use-device.tsx';
import { Frame } from './shell/frame.tsx';
import { Visits } from './visits.tsx';

/** The whole kiosk: first it becomes one, then one visitor after another. */
export function Kiosk({ onRest }: { readonly onRest: () => void }) {
  const { t } = useMessages();
  const { phase, place, trouble, wasRevoked } = useDeviceState();
  const [team, setTeam] = useState(false);
  const title = t('kiosk:title');
  useEffect(() => {
    document.title = title;
  }, [title]);
  if (phase === 'paired' && place !== null && !team) return <Visits place={place} onRest={onRest} onTeam={() => setTeam(true)} />;
  const page = () => {
    switch (phase) {
      case 'starting':
        return trouble === null ? <Progress label={t('kioskDevice:starting')} /> : <OutOfOrderPage trouble={trouble} />;
      case 'insecure':
        return <InsecurePage />;
      case 'elsewhere':
        return <ElsewherePage />;
      case 'revoked':
        return <RevokedPage />;
      case 'unpaired':
        return trouble === null ? <PairPage wasRevoked={wasRevoked} onPaired={() => setTeam(false)} /> : <OutOfOrderPage trouble={trouble} />;
      case 'paired':
        return <StaffPage onClose={() => setTeam(false)} />;
    }
  };
  return (
    <Frame demo={place?.demo ?? false} {...(place === null ? {} : { place: place.name })}>
      {page()}
    </Frame>
  );
}
