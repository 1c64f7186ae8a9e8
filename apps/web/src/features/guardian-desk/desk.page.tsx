import { EmptyState, ErrorState, LinkButton, Notice, PageTitle, Skeleton, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { MyRolesQuery } from '../help-someone/helping.graphql.ts';
import { MinorsExpectedQuery, RecordGuardianConsentMutation } from './desk.graphql.ts';
import styles from './desk.module.css';
import { sendScan } from './send-scan.ts';
import { type ExpectedMinor, ExpectedMinorRow } from './expected-minor.tsx';

const TEAM: readonly string[] = ['SITE_STAFF', 'SITE_MANAGER'];

/** Minors expected at the places of a team: whose permission waits, and the papers that have come. */
export function DeskPage() {
  const { t } = useMessages();
  usePageTitle(t('helping:desk.title'));
  const client = useClient();
  const [{ data: mine, error: unreachable, fetching: asking }, ask] = useQuery({ query: MyRolesQuery, requestPolicy: 'network-only' });
  const team = mine?.me?.grants.some(({ role }) => TEAM.includes(role)) === true;
  const [{ data, error, fetching }, refresh] = useQuery({ query: MinorsExpectedQuery, pause: !team, requestPolicy: 'network-only' });
  const [sending, setSending] = useState<string | null>(null);
  const [said, setSaid] = useState<{ readonly tone: 'ok' | 'no'; readonly words: string } | null>(null);
  const again = (): void => (mine === undefined ? ask : refresh)({ requestPolicy: 'network-only' });
  const seen = async ({ booking, givenName, familyName }: ExpectedMinor): Promise<void> => {
    setSending(booking.id);
    setSaid(null);
    const { data: answer } = await client.mutation(RecordGuardianConsentMutation, { input: { bookingId: booking.id } });
    setSending(null);
    if (answer == null) return setSaid({ tone: 'no', words: t('shell:unreachable.text') });
    if (answer.recordGuardianConsent.__typename === 'BookingRefused') setSaid({ tone: 'no', words: t(`refusal:${answer.recordGuardianConsent.code}`) });
    else setSaid({ tone: 'ok', words: t('helping:desk.recorded', { name: `${givenName} ${familyName}` }) });
    refresh({ requestPolicy: 'network-only' });
  };
  const scan = async ({ booking, givenName, familyName }: ExpectedMinor, file: File): Promise<void> => {
    setSending(booking.id);
    setSaid(null);
    const outcome = await sendScan(booking.id, file);
    setSending(null);
    if (outcome.kind === 'KEPT') setSaid({ tone: 'ok', words: t('helping:desk.scanKept', { name: `${givenName} ${familyName}` }) });
    else setSaid({ tone: 'no', words: outcome.kind === 'UNREACHABLE' ? t('shell:unreachable.text') : outcome.kind === 'FILE' ? t(`helping:desk.scanRefused.${outcome.code}`) : t(`refusal:${outcome.code}`) });
    refresh({ requestPolicy: 'network-only' });
  };
  const minors = data?.minorsExpected ?? null;
  return (
    <div className={styles['page']}>
      <PageTitle {...(team ? { lead: t('helping:desk.lead') } : {})}>{t('helping:desk.title')}</PageTitle>
      {mine !== undefined && mine.me == null && (
        <EmptyState title={t('helping:desk.signedOut')} actions={<LinkButton href="/connexion?retour=/gestion/accords">{t('account:signIn.action')}</LinkButton>} />
      )}
      {mine?.me != null && !team && <EmptyState title={t('helping:desk.notYours')} actions={<LinkButton look="quiet" href="/">{t('shell:findPlace')}</LinkButton>} />}
      {(error ?? unreachable) !== undefined && <ErrorState onRetry={again} retrying={asking || fetching} />}
      {said !== null && <Notice tone={said.tone}>{said.words}</Notice>}
      {team && minors === null && error === undefined && <Skeleton shape="card" />}
      {minors?.length === 0 && <EmptyState title={t('helping:desk.empty')}>{t('helping:desk.emptyText')}</EmptyState>}
      {minors !== null && minors.length > 0 && (
        <ul role="list" className={styles['list']}>
          {minors.map((minor) => (
            <ExpectedMinorRow key={minor.booking.id} minor={minor} sending={sending === minor.booking.id} onSeen={(one) => void seen(one)} onScan={(one, file) => void scan(one, file)} />
          ))}
        </ul>
      )}
    </div>
  );
}
