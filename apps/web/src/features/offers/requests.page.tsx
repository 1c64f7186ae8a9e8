import { formatShortCode } from '@escale/domain';
import { EmptyState, ErrorState, LinkButton, Notice, PageTitle, Skeleton, useMessages } from '@escale/ui';
import { useEffect, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { useNow } from '../../shell/use-now.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { useRequestKey } from '../../shell/use-request-key.ts';
import { useWorkspace } from '../../shell/workspace/workspace-context.ts';
import styles from './offers.module.css';
import { RequestRow, type Waiting, whoAsks } from './request-row.tsx';
import { AnswerRequestMutation, ApprovalRequestsQuery } from './requests.graphql.ts';

/** New requests come, and others lapse, while nobody presses anything. */
const AGAIN_MS = 30_000;

/** The requests that wait at the places of a team, the most urgent first. */
export function RequestsPage() {
  const { t } = useMessages();
  const { standing, error: unreachable, retry, asking } = useWorkspace();
  const client = useClient();
  const keyOf = useRequestKey();
  const now = useNow();
  const team = standing === 'team';
  const [{ data, error, fetching }, refresh] = useQuery({ query: ApprovalRequestsQuery, pause: !team, requestPolicy: 'cache-and-network' });
  const [sending, setSending] = useState<string | null>(null);
  const [said, setSaid] = useState<{ readonly tone: 'ok' | 'no'; readonly words: string } | null>(null);
  const requests = data?.approvalRequests ?? null;
  usePageTitle(standing === 'asking' ? null : t('offers:requests.title'));
  useEffect(() => {
    if (!team) return undefined;
    const timer = setInterval(() => refresh({ requestPolicy: 'network-only' }), AGAIN_MS);
    return () => clearInterval(timer);
  }, [team, refresh]);

  const answer = async (request: Waiting, what: 'YES' | 'NO', reason: string | null): Promise<void> => {
    const who = whoAsks(request);
    setSending(request.booking.id);
    setSaid(null);
    const about = { bookingId: request.booking.id, expectedVersion: request.booking.version, answer: what, reason };
    const result = (await client.mutation(AnswerRequestMutation, { input: { ...about, idempotencyKey: keyOf(about) } })).data?.answerRequest;
    setSending(null);
    if (result == null) return setSaid({ tone: 'no', words: t('shell:unreachable.text') });
    if (result.__typename === 'DeskRefused') setSaid({ tone: 'no', words: t(`refusal:${result.code}`) });
    else if (what === 'NO') setSaid({ tone: 'ok', words: t('offers:requests.refused', { who }) });
    else setSaid({ tone: 'ok', words: result.email == null ? t('offers:requests.acceptedNoMail', { who, code: formatShortCode(result.shortCode ?? '') }) : t('offers:requests.accepted', { who }) });
    refresh({ requestPolicy: 'network-only' });
  };
  const severalPlaces = new Set(requests?.map(({ placeId }) => placeId)).size > 1;
  return (
    <div className={styles['page']}>
      <PageTitle {...(team ? { lead: t('offers:requests.lead') } : {})}>{requests === null || requests.length === 0 ? t('offers:requests.title') : t('offers:requests.titleCount', { count: requests.length })}</PageTitle>
      {standing === 'signedOut' && <EmptyState title={t('offers:requests.signedOut')} actions={<LinkButton href="/connexion?retour=/gestion/demandes">{t('account:signIn.action')}</LinkButton>} />}
      {standing === 'nobody' && <EmptyState title={t('shell:team.notYours')} actions={<LinkButton look="quiet" href="/">{t('shell:findPlace')}</LinkButton>}>{t('shell:team.notYoursText')}</EmptyState>}
      {(unreachable || error !== undefined) && <ErrorState onRetry={() => (team ? refresh({ requestPolicy: 'network-only' }) : retry())} retrying={asking || fetching} />}
      {said !== null && <Notice tone={said.tone} onDismiss={() => setSaid(null)}>{said.words}</Notice>}
      {((standing === 'asking' && !unreachable) || (team && requests === null && error === undefined)) && <Skeleton shape="card" />}
      {requests?.length === 0 && <EmptyState title={t('offers:requests.empty')} actions={<LinkButton look="quiet" href="/gestion/activites">{t('offers:title')}</LinkButton>}>{t('offers:requests.emptyText')}</EmptyState>}
      {requests !== null && requests.length > 0 && (
        <ul role="list" aria-label={t('offers:requests.list')} className={styles['list']}>
          {requests.map((request) => (
            <RequestRow key={request.booking.id} request={request} now={now} withPlace={severalPlaces} sending={sending === request.booking.id} onAnswer={(one, what, reason) => void answer(one, what, reason)} />
          ))}
        </ul>
      )}
    </div>
  );
}
