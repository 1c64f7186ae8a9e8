import { Button, LinkButton, Notice, useMessages } from '@escale/ui';
import { useState } from 'react';
import type { WaitingFragment as Waiting } from '../../gql/graphql.ts';
import { ChangeForm } from './change-form.tsx';
import { type Said, useActing } from './use-waiting.ts';
import { ConfirmWaitingMutation, LeaveWaitingListMutation, ReturnToWaitingListMutation } from './waiting.graphql.ts';
import styles from './waiting-list.module.css';

type EntryActsProps = { readonly entry: Waiting; readonly token: string; readonly onSaid: (said: Said, done: string) => void };

/** What can be done with a wish as it stands: one thing first, and always the way back. */
export function EntryActs({ entry, token, onSaid }: EntryActsProps) {
  const { t } = useMessages();
  const { acting, act } = useActing();
  const [changing, setChanging] = useState(false);
  const input = { input: { entryId: entry.id, token } };
  const confirm = async () => onSaid(await act(ConfirmWaitingMutation, input), t('waiting:page.confirmed'));
  const leave = async () => onSaid(await act(LeaveWaitingListMutation, input), t('waiting:page.left'));
  const comeBack = async () => onSaid(await act(ReturnToWaitingListMutation, input), t('waiting:page.back'));
  const quit = (
    <Button look="plain" pending={acting} onPress={() => void leave()}>
      {t('waiting:page.leave')}
    </Button>
  );
  if (changing) {
    return (
      <ChangeForm
        entry={entry}
        token={token}
        onCancel={() => setChanging(false)}
        onSaid={(said) => {
          if (said.kind === 'done') setChanging(false);
          onSaid(said, t('waiting:page.saved'));
        }}
      />
    );
  }
  switch (entry.state) {
    case 'UNCONFIRMED':
      return (
        <>
          <p>{t('waiting:page.confirmLead')}</p>
          <div className={styles['actions']}>
            <Button pending={acting} onPress={() => void confirm()}>
              {t('waiting:page.confirm')}
            </Button>
          </div>
        </>
      );
    case 'WAITING':
      return (
        <div className={styles['actions']}>
          <Button look="quiet" onPress={() => setChanging(true)}>
            {t('waiting:page.change')}
          </Button>
          {quit}
        </div>
      );
    case 'OFFERED':
      return <div className={styles['actions']}>{quit}</div>;
    case 'STOPPED':
      return (
        <>
          <Notice tone="warn" live={false}>
            {t('waiting:page.stopped')}
          </Notice>
          <div className={styles['actions']}>
            <Button pending={acting} onPress={() => void comeBack()}>
              {t('waiting:page.comeBack')}
            </Button>
            <Button look="quiet" onPress={() => setChanging(true)}>
              {t('waiting:page.change')}
            </Button>
            {quit}
          </div>
        </>
      );
    case 'LEFT':
      return (
        <div className={styles['actions']}>
          <Button look="quiet" pending={acting} onPress={() => void comeBack()}>
            {t('waiting:page.undo')}
          </Button>
          <LinkButton look="plain" href="/">
            {t('waiting:page.search')}
          </LinkButton>
        </div>
      );
    case 'ACCEPTED':
      return (
        <Notice tone="ok" live={false} actions={<LinkButton look="quiet" href="/mes-reservations">{t('waiting:page.bookings')}</LinkButton>}>
          {t('waiting:page.accepted')}
        </Notice>
      );
    case 'LAPSED':
      return (
        <Notice tone="info" live={false} actions={<LinkButton look="quiet" href="/">{t('waiting:page.search')}</LinkButton>}>
          {t('waiting:page.lapsed')}
        </Notice>
      );
  }
}
