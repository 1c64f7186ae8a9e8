import { Button, RotateCcw, useMessages } from '@escale/ui';
import { Screen } from '../../shell/screen.tsx';

/** What was done in front of the kiosk could not be kept: said at once, and never taken for done. */
export function NotKeptPage({ onAgain }: { readonly onAgain: () => void }) {
  const { t } = useMessages();
  return (
    <div role="alert">
      <Screen
        title={t('kioskHeadsets:notKept.title')}
        lead={t('kioskHeadsets:notKept.text')}
        actions={
          <Button wide onPress={onAgain}>
            <RotateCcw aria-hidden="true" className="lucide" />
            {t('kioskHeadsets:notKept.again')}
          </Button>
        }
      />
    </div>
  );
}
