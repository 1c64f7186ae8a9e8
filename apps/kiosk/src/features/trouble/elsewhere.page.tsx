import { useMessages } from '@escale/ui';
import { Screen } from '../../shell/screen.tsx';

/** Another tab is the kiosk; this one takes over when that is closed. */
export function ElsewherePage() {
  const { t } = useMessages();
  return <Screen title={t('kioskDevice:elsewhere.title')} lead={t('kioskDevice:elsewhere.text')} />;
}
