import { Button, Dialog, useMessages } from '@escale/ui';
import { EndSessionsMutation } from './people.graphql.ts';
import type { useChange } from './use-change.ts';

type EndSessionsProps = { readonly accountId: string; readonly name: string; readonly changes: ReturnType<typeof useChange> };

/** Signs a person out on all their devices, once the administrator has read what that means. */
export function EndSessions({ accountId, name, changes: { change, changing } }: EndSessionsProps) {
  const { t } = useMessages();
  return (
    <Dialog
      role="alertdialog"
      title={t('roles:sessions.sure', { name })}
      trigger={
        <Button look="quiet" pending={changing === accountId} aria-label={t('roles:sessions.actionLabel', { name })}>
          {t('roles:sessions.action')}
        </Button>
      }
      actions={(close) => (
        <>
          <Button look="quiet" onPress={close}>{t('roles:sessions.no')}</Button>
          <Button
            look="danger"
            onPress={() => {
              close();
              void change(accountId, EndSessionsMutation, t('roles:sessions.done', { name }));
            }}
          >
            {t('roles:sessions.yes')}
          </Button>
        </>
      )}
    >
      <p>{t('roles:sessions.sureText')}</p>
      <p>{t('roles:sessions.sureMail')}</p>
    </Dialog>
  );
}
