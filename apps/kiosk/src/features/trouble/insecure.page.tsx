import { useMessages } from '@escale/ui';
import { Screen } from '../../shell/screen.tsx';

/** Without https a browser gives no keys. */
export function InsecurePage() {
  const { t } = useMessages();
  return <Screen title={t('kioskDevice:insecure.title')} lead={t('kioskDevice:insecure.text', { host: location.host })} />;
}
