import { EmptyState, ErrorState, Notice, PageTitle, Skeleton, useMessages } from '@escale/ui';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useClient, useQuery } from 'urql';
import { useFragment as readFragment } from '../../gql/index.ts';
import type { BookingRefusalCode, GuardianAnswer, GuardianFragment as GuardianFacts } from '../../gql/graphql.ts';
import { useNow } from '../../shell/use-now.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { AnswerButtons } from './answer-buttons.tsx';
import { AnswerGuardianMutation, GuardianFragment, GuardianRequestQuery } from './guardian.graphql.ts';
import styles from './guardian.module.css';
import { SessionAsked } from './session-asked.tsx';
import { StandingNotice } from './standing-notice.tsx';
import { standingOf } from './standing.presenter.ts';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Where the link of a guardian leads. Its secret stands behind the #, which no server and no log of one sees. */
export function GuardianPage() {
  const { t } = useMessages();
  usePageTitle(t('helping:page.title'));
  const { hash } = useLocation();
  const [, bookingId = NOBODY, token = ''] = /^#([0-9a-f-]{36})\.([\w-]{1,100})$/.exec(hash) ?? [];
  const [{ data, error, fetching }, refresh] = useQuery({ query: GuardianRequestQuery, variables: { bookingId, token }, requestPolicy: 'network-only' });
  const request = readFragment(GuardianFragment, data?.guardianRequest);
  const again = (): void => refresh({ requestPolicy: 'network-only' });
  if (request != null) return <Asked key={`${bookingId} ${request.booking.revision}`} first={request} token={token} onStale={again} />;
  return (
    <div className={styles['page']}>
      <PageTitle>{t('helping:page.title')}</PageTitle>
      {data !== undefined ? <EmptyState title={t('helping:page.unknown')}>{t('helping:page.unknownText')}</EmptyState> : error === undefined ? <Skeleton shape="card" lines={3} /> : <ErrorState onRetry={again} retrying={fetching} />}
    </div>
  );
}

function Asked({ first, token, onStale }: { readonly first: GuardianFacts; readonly token: string; readonly onStale: () => void }) {
  const { t } = useMessages();
  const client = useClient();
  const now = useNow();
  const [request, setRequest] = useState(first);
  const [sending, setSending] = useState<GuardianAnswer | null>(null);
  const [why, setWhy] = useState<BookingRefusalCode | 'UNREACHABLE' | null>(null);
  const title = useRef<HTMLDivElement>(null);
  const [answered, setAnswered] = useState(false);
  useEffect(() => {
    if (answered) title.current?.querySelector('h1')?.focus();
  }, [answered, request]);
  const { booking } = request;
  const learner = booking.displayName ?? '';
  const answer = async (said: GuardianAnswer): Promise<void> => {
    setSending(said);
    setWhy(null);
    const { data } = await client.mutation(AnswerGuardianMutation, { input: { bookingId: booking.id, token, answer: said, revision: booking.revision } });
    setSending(null);
    if (data == null) return setWhy('UNREACHABLE');
    if (data.answerGuardian.__typename === 'BookingRefused') {
      setWhy(data.answerGuardian.code);
      return onStale();
    }
    setAnswered(true);
    setRequest(readFragment(GuardianFragment, data.answerGuardian));
  };
  const standing = standingOf(request, now);
  return (
    <div className={styles['page']} ref={title}>
      <PageTitle
        {...(standing === 'asked' ? { lead: t('helping:page.lead', { learner }) } : {})}
        {...(request.guardianName == null ? {} : { before: <p>{t('helping:page.hello', { name: request.guardianName })}</p> })}
      >
        {t('helping:page.title')}
      </PageTitle>
      <StandingNotice standing={standing} live={answered} />
      {why !== null && <Notice tone="no">{why === 'UNREACHABLE' ? t('shell:unreachable.text') : t(`refusal:${why}`)}</Notice>}
      <SessionAsked request={request} open={standing === 'asked'} />
      <AnswerButtons standing={standing} learner={learner} sending={sending} onAnswer={(said) => void answer(said)} />
    </div>
  );
}
