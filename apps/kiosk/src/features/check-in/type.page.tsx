import { useMessages } from '@escale/ui';
import { CodePad } from '../../shell/code-pad.tsx';
import { Screen } from '../../shell/screen.tsx';

/** The code of a booking by hand. */
export function TypePage({ onCode }: { readonly onCode: (code: string) => void }) {
  const { t } = useMessages();
  return <Screen title={t('kiosk:type.title')} lead={t('kiosk:type.help')} actions={<CodePad onCode={onCode} />} />;
}
