import { formatDay } from '@escale/messages';
import { Badge, Button, Card, ErrorState, Notice, Skeleton, useMessages } from '@escale/ui';
import { useQuery } from 'urql';
import { readerZone } from '../../shell/reader-zone.ts';
import type { OneScope } from './givable.presenter.ts';
import styles from './people.module.css';
import { ConfirmInvitationMutation, InvitationsQuery, SendInvitationAgainMutation, WithdrawInvitationMutation } from './people.graphql.ts';
import { useChange } from './use-change.ts';

const TONES = { ACCEPTED: 'ok', EXPIRED: 'no', SENT: 'info', WAITING: 'warn', WITHDRAWN: 'no' } as const;

/** An empty list names no type, and is read anew all the same when somebody is invited. */
const DEPENDS = { additionalTypenames: ['Invitation'] };

/** Invitations nobody has answered yet. */
export function Invitations({ on = null, onChanged }: { /** Only those to roles on just this. */ readonly on?: OneScope | null; readonly onChanged: () => void }) {
  const { t, locale } = useMessages();
  const [{ data, error, fetching }, refresh] = useQuery({ query: InvitationsQuery, variables: { on }, requestPolicy: 'cache-and-network', context: DEPENDS });
  const { change, changing, told } = useChange(() => {
    // A refusal changes nothing: somebody else has, perhaps.
    refresh({ requestPolicy: 'network-only' });
    onChanged();
  });
  const invitations = data?.invitations ?? [];
  return (
    <section aria-labelledby="invitations-title" className={styles['section']}>
      <h2 id="invitations-title">{t('roles:invitations.title')}</h2>
      {told !== null && <Notice tone={told.tone}>{told.words}</Notice>}
      {data === undefined && (error === undefined ? <Skeleton shape="card" lines={1} /> : <ErrorState onRetry={() => refresh({ requestPolicy: 'network-only' })} retrying={fetching} />)}
      {data !== undefined && invitations.length === 0 && <p className={styles['soft']}>{t('roles:invitations.none')}</p>}
      <ul role="list" className={styles['list']}>
        {invitations.map(({ id, email, scopeName, byName, state, expiresAt, confirmable, role: code }) => {
          const role = t(`account:role.${code}`);
          return (
            <Card as="li" key={id}>
              <div className={styles['head']}>
                <h3>{email}</h3>
                <Badge tone={TONES[state]}>{t(`roles:state.${state}`)}</Badge>
              </div>
              <p>{t('roles:page.on', { role, scope: scopeName ?? t('account:mine.wholeNetwork') })}</p>
              <p className={styles['soft']}>{[...(byName == null ? [] : [t('roles:invitations.by', { name: byName })]), t('roles:invitations.until', { when: formatDay(expiresAt, readerZone(), locale) })].join(', ')}</p>
              <div className={styles['actions']}>
                {confirmable && (
                  <Button pending={changing === id} aria-label={t('roles:invitations.confirmLabel', { email, role })} onPress={() => void change(id, ConfirmInvitationMutation, t('roles:invitations.confirmed'))}>
                    {t('roles:invitations.confirm')}
                  </Button>
                )}
                {state !== 'WAITING' && (
                  <Button look="quiet" pending={changing === id} aria-label={t('roles:invitations.againLabel', { email, role })} onPress={() => void change(id, SendInvitationAgainMutation, t('roles:invitations.sentAgain'))}>
                    {t('roles:invitations.again')}
                  </Button>
                )}
                <Button look="quiet" pending={changing === id} aria-label={t('roles:invitations.withdrawLabel', { email, role })} onPress={() => void change(id, WithdrawInvitationMutation, t('roles:invitations.withdrawn'))}>
                  {t('roles:invitations.withdraw')}
                </Button>
              </div>
            </Card>
          );
        })}
      </ul>
    </section>
  );
}
