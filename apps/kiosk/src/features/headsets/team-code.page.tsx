import { useMessages } from '@escale/ui';
import { useDeviceState } from '../../offline/use-device.tsx';
import { ForTeam } from '../../shell/for-team.tsx';
import { Screen } from '../../shell/screen.tsx';
import { PinPad } from '../staff/pin-pad.tsx';

/** What only the team may say is behind its code; without one nobody says it at a kiosk. */
export function TeamCodePage({ onRight }: { readonly onRight: () => void }) {
  const { t } = useMessages();
  const { view } = useDeviceState();
  if (view?.pin == null) return <Screen title={t('kioskHeadsets:pin.title')} lead={<ForTeam><NoCode /></ForTeam>} />;
  return <Screen title={t('kioskHeadsets:pin.title')} lead={t('kioskHeadsets:pin.lead')} actions={<ForTeam><PinPad onRight={onRight} /></ForTeam>} />;
}

const NoCode = () => {
  const { t } = useMessages();
  return t('kioskHeadsets:pin.none');
};
