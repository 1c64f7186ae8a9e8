import { Button, Dialog, useMessages } from '@escale/ui';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';

/** Asks before unsaved hours are left: by a link, by the way back, or by closing the page. */
export function LeaveGuard({ unsaved }: { readonly unsaved: boolean }) {
  const { t } = useMessages();
  const blocker = useBlocker(({ currentLocation, nextLocation }) => unsaved && currentLocation.pathname + currentLocation.search !== nextLocation.pathname + nextLocation.search);
  useEffect(() => {
    if (!unsaved) return undefined;
    const hold = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', hold);
    return () => window.removeEventListener('beforeunload', hold);
  }, [unsaved]);
  const stay = (): void => {
    if (blocker.state === 'blocked') blocker.reset();
  };
  return (
    <Dialog
      role="alertdialog"
      title={t('hours:leave.title')}
      isOpen={blocker.state === 'blocked'}
      onOpenChange={(open) => {
        if (!open) stay();
      }}
      actions={
        <>
          <Button look="quiet" onPress={() => blocker.state === 'blocked' && blocker.proceed()}>
            {t('hours:leave.go')}
          </Button>
          <Button onPress={stay}>{t('hours:leave.stay')}</Button>
        </>
      }
    >
      <p>{t('hours:leave.text')}</p>
    </Dialog>
  );
}
