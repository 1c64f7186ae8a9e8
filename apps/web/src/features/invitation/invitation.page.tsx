import { formatMoment } from '@escale/messages';
import { Button, Card, EmptyState, ErrorState, Notice, PageTitle, Skeleton, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { useClient, useQuery } from 'urql';
import type { InvitationQuery as Found } from '../../gql/graphql.ts';
import { readerZone } from '../../shell/reader-zone.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import styles from './invitation.module.css';
import { AcceptInvitationMutation, InvitationQuery, LeaveMutation } from './invitation.graphql.ts';
import { forgetLink, type InvitationLink, keepLink, keptLink, linkOf } from './kept-link.ts';

type Shown = NonNullable<Found['invitation']>;

/** Where an invitation's mail leads: what is offered and by whom, and one button. */
export function InvitationPage() {
  const { t } = useMessages();
  usePageTitle(t('roles:accept.title'));
  const { hash } = useLocation();
  const [link] = useState(() => linkOf(hash) ?? keptLink());
  const [{ data, error, fetching }, refresh] = useQuery({ query: InvitationQuery, variables: { input: link ?? { invitationId: '', token: '' } }, pause: link === null, requestPolicy: 'network-only' });
  if (link === null || data?.invitation === null) {
    return <div className={styles['page']}><PageTitle>{t('roles:accept.title')}</PageTitle><EmptyState title={t('roles:accept.nothing')}>{t('roles:accept.nothingText')}</EmptyState></div>;
  }
  if (data?.invitation === undefined) return <div className={styles['page']}><PageTitle>{t('roles:accept.title')}</PageTitle>{error === undefined ? <Skeleton shape="card" /> : <ErrorState onRetry={() => refresh({ requestPolicy: 'network-only' })} retrying={fetching} />}</div>;
  return <Offered link={link} invitation={data.invitation} mine={data.me?.email ?? null} />;
}

function Offered({ link, invitation: { email, role: code, scopeName, byName, state, expiresAt }, mine }: { readonly link: InvitationLink; readonly invitation: Shown; readonly mine: string | null }) {
  const { t, locale } = useMessages();
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const words = { role: t(`account:role.${code}`), scope: scopeName ?? t('account:mine.wholeNetwork') };
  const signIn = (): void => {
    keepLink(link);
    location.assign('/connexion?retour=/invitation');
  };
  const accept = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const { data } = await client.mutation(AcceptInvitationMutation, { input: link });
    setBusy(false);
    if (data == null) return setProblem(t('shell:unreachable.text'));
    if (data.acceptInvitation.__typename === 'GrantRefused') return setProblem(t(`roles:refusal.${data.acceptInvitation.code}`));
    forgetLink();
    setDone(true);
  };
  const changeAddress = async (): Promise<void> => {
    setBusy(true);
    const { data } = await client.mutation(LeaveMutation, {});
    if (data != null) return signIn();
    setBusy(false);
    setProblem(t('shell:unreachable.text'));
  };
  if (done) {
    return (
      <div className={styles['page']}>
        <PageTitle>{t('roles:accept.title')}</PageTitle>
        {/* A fresh page: what may be seen has changed. */}
        <Notice tone="ok" actions={<Button look="quiet" onPress={() => location.assign('/compte')}>{t('roles:accept.toAccount')}</Button>}>{t('roles:accept.done', words)}</Notice>
      </div>
    );
  }
  return (
    <div className={styles['page']}>
      <PageTitle lead={byName == null ? t('roles:accept.leadNoName') : t('roles:accept.lead', { name: byName })}>{t('roles:accept.title')}</PageTitle>
      <Card>
        <p className={styles['role']}>{t('roles:accept.role', words)}</p>
        {state === 'SENT' && <p className={styles['soft']}>{t('roles:accept.until', { when: formatMoment(expiresAt, readerZone(), locale) })}</p>}
        {state === 'ACCEPTED' && <Notice tone="info" live={false}>{t('roles:refusal.INVITATION_USED')}</Notice>}
        {(state === 'EXPIRED' || state === 'WITHDRAWN') && <Notice tone="no" live={false}>{t(state === 'EXPIRED' ? 'roles:refusal.INVITATION_EXPIRED' : 'roles:refusal.INVITATION_UNKNOWN')}</Notice>}
        {state === 'WAITING' && <Notice tone="warn" live={false}>{t('roles:refusal.WAITS_FOR_SECOND_PERSON')}</Notice>}
        {problem !== null && <Notice tone="no">{problem}</Notice>}
        {state === 'SENT' && (
          <div className={styles['actions']}>
            {mine === null && (
              <>
                <p>{t('roles:accept.signIn', { email })}</p>
                <Button onPress={signIn}>{t('roles:accept.signInAction')}</Button>
              </>
            )}
            {mine !== null && mine !== email && (
              <>
                <p>{t('roles:accept.otherAddress', { mine, email })}</p>
                <Button look="quiet" pending={busy} onPress={() => void changeAddress()}>{t('roles:accept.changeAddress')}</Button>
              </>
            )}
            {mine === email && (
              <Button pending={busy} pendingLabel={t('roles:accept.accepting')} onPress={() => void accept()}>
                {t('roles:accept.action')}
              </Button>
            )}
          </div>
        )}
      </Card>
    </div>
  );
}
