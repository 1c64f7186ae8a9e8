import { Button, Dialog, useMessages } from '@escale/ui';
import type { Idle } from './idle.presenter.ts';

/** Asks whether somebody is still there, and says how long it waits for an answer. */
export function IdleDialog({ idle, isOpen, onStay, onRestart }: { readonly idle: Idle; readonly isOpen: boolean; readonly onStay: () => void; readonly onRestart: () => void }) {
  const { t } = useMessages();
  return (
    <Dialog
      title={t('kiosk:idle.title')}
      isOpen={isOpen}
      onOpenChange={(open) => !open && onStay()}
      actions={
        <>
          <Button look="quiet" onPress={onRestart}>
            {t('kiosk:restart')}
          </Button>
          <Button autoFocus onPress={onStay}>
            {t('kiosk:idle.stay')}
          </Button>
        </>
      }
    >
      <p>{t('kiosk:idle.text')}</p>
      <p aria-hidden="true">{idle.phase === 'asking' && t('kiosk:finishIn', { seconds: idle.secondsLeft })}</p>
    </Dialog>
  );
}
