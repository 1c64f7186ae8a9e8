import { formatTime } from '@escale/messages';
import { Button, Checkbox, Dialog, TextField, useMessages } from '@escale/ui';
import { useState } from 'react';
import { atHour, cancelled, type HeldSession } from './standing.presenter.ts';

type CancelSessionsProps = { readonly label: string; readonly about?: string; readonly reached: readonly HeldSession[]; readonly from: number | null; readonly pending: boolean; readonly onCancel: (evenChanged: boolean) => void };

/** Asks once more, with how many go and how many are kept because they were changed by hand. */
export function CancelSessions({ label, about, reached, from, pending, onCancel }: CancelSessionsProps) {
  const { t } = useMessages();
  const [evenChanged, setEvenChanged] = useState(false);
  const counts = cancelled(reached, from, evenChanged);
  const exceptions = cancelled(reached, from, false).kept > 0;
  return (
    <Dialog
      role="alertdialog"
      title={t('series:cancelTitle')}
      trigger={<Button look="quiet" pending={pending} {...(about === undefined ? {} : { 'aria-label': about })}>{label}</Button>}
      actions={(close) => (
        <>
          <Button look="quiet" onPress={close}>{t('series:keep')}</Button>
          <Button
            look="danger"
            onPress={() => {
              close();
              onCancel(evenChanged);
            }}
          >
            {t('series:cancelYes')}
          </Button>
        </>
      )}
    >
      <p>{t('series:cancelText', { count: counts.reached })}</p>
      {counts.kept > 0 && <p>{t('series:cancelKept', { count: counts.kept })}</p>}
      {exceptions && <Checkbox isSelected={evenChanged} onChange={setEvenChanged}>{t('series:evenChanged')}</Checkbox>}
    </Dialog>
  );
}

type MoveSessionsProps = { readonly label: string; readonly startsAt: string; readonly zone: string; readonly pending: boolean; readonly onMove: (startsAt: string) => void };

/** Another hour for a session and those after it, typed by the clock of the place. */
export function MoveSessions({ label, startsAt, zone, pending, onMove }: MoveSessionsProps) {
  const { t, locale } = useMessages();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const to = atHour(startsAt, typed, zone);
  return (
    <Dialog
      title={t('series:moveTitle')}
      trigger={<Button look="quiet" pending={pending} aria-label={label}>{t('series:moveFrom')}</Button>}
      actions={(close) => (
        <>
          <Button look="quiet" onPress={close}>{t('series:keep')}</Button>
          <Button
            onPress={() => {
              setTried(true);
              if (to === null) return;
              close();
              onMove(to);
            }}
          >
            {t('series:moveYes')}
          </Button>
        </>
      )}
    >
      <p>{t('series:moveText')}</p>
      <TextField label={t('series:moveHour')} placeholder={formatTime(startsAt, zone, locale)} value={typed} onChange={setTyped} {...(tried && to === null ? { problem: t('series:hourUnreadable') } : {})} />
    </Dialog>
  );
}
