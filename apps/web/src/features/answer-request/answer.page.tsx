import { EmptyState, ErrorState, LinkButton, Notice, PageTitle, Skeleton, useMessages } from '@escale/ui';
import { formatMoment } from '@escale/messages';
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useClient, useQuery } from 'urql';
import { useFragment as readFragment } from '../../gql/index.ts';
import type { BookingRefusalCode, RequestAnswer, RequestAskedFragment } from '../../gql/graphql.ts';
import { readerZone } from '../../shell/reader-zone.ts';
import { useNow } from '../../shell/use-now.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { AnswerByLinkMutation, RequestToAnswerFragment, RequestToAnswerQuery } from './answer.graphql.ts';
import styles from './answer.module.css';
import { RequestAnswers } from './request-answers.tsx';
import { RequestFacts } from './request-facts.tsx';
import { noticeOf, whoAsks } from './standing.presenter.ts';

const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Where the link leads that puts a request to somebody of a team. Opening it does nothing; its secret stands behind the #, which no server and no log of one sees. */
export function AnswerRequestPage() {
  const { t } = useMessages();
  usePageTitle(t('answerRequest:title'));
  const { hash } = useLocation();
  const [, bookingId = NOBODY, token = '-'] = /^#([0-9a-f-]{36})\.([\w-]{1,100})$/.exec(hash) ?? [];
  const [{ data, error, fetching }, refresh] = useQuery({ query: RequestToAnswerQuery, variables: { bookingId, token }, requestPolicy: 'network-only' });
  const request = readFragment(RequestToAnswerFragment, data?.requestToAnswer);
  const again = (): void => refresh({ requestPolicy: 'network-only' });
  if (request != null) return <Asked key={bookingId} asked={request} about={{ bookingId, token }} onStale={again} />;
  return (
    <div className={styles['page']}>
      <PageTitle>{t('answerRequest:title')}</PageTitle>
      {data !== undefined && <EmptyState title={t('answerRequest:unknown')} actions={<LinkButton look="quiet" href="/gestion/demandes">{t('answerRequest:toRequests')}</LinkButton>}>{t('answerRequest:unknownText')}</EmptyState>}
      {data === undefined && (error === undefined ? <Skeleton shape="card" lines={3} /> : <ErrorState onRetry={again} retrying={fetching} />)}
    </div>
  );
}

type AskedProps = { readonly asked: RequestAskedFragment; readonly about: { readonly bookingId: string; readonly token: string }; readonly onStale: () => void };

function Asked({ asked, about, onStale }: AskedProps) {
  const { t, locale } = useMessages();
  const client = useClient();
  const now = useNow();
  // What was answered here stands, though the question is read anew.
  const [done, setDone] = useState<RequestAskedFragment | null>(null);
  const [sending, setSending] = useState<RequestAnswer | null>(null);
  const [why, setWhy] = useState<BookingRefusalCode | 'UNREACHABLE' | null>(null);
  const answered = done !== null;
  const request = done ?? asked;
  const title = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (answered) title.current?.querySelector('h1')?.focus();
  }, [answered]);
  const answer = async (said: RequestAnswer, reason: string | null): Promise<void> => {
    setSending(said);
    setWhy(null);
    const { data } = await client.mutation(AnswerByLinkMutation, { input: { ...about, answer: said, reason } });
    setSending(null);
    if (data == null) return setWhy('UNREACHABLE');
    if (data.answerRequestByLink.__typename === 'BookingRefused') {
      setWhy(data.answerRequestByLink.code);
      return onStale();
    }
    setDone(readFragment(RequestToAnswerFragment, data.answerRequestByLink));
  };
  const notice = noticeOf(request, now, { t, locale, zone: readerZone() });
  const { session, dueAt, forName, timeZone } = request;
  return (
    <div className={styles['page']} ref={title}>
      <PageTitle
        {...(notice === null && session != null && dueAt != null ? { lead: t('answerRequest:lead', { who: whoAsks(session), due: formatMoment(dueAt, timeZone, locale, { readerZone: readerZone() }) }) } : {})}
        {...(forName == null ? {} : { before: <p>{t('answerRequest:hello', { name: forName })}</p> })}
      >
        {t('answerRequest:title')}
      </PageTitle>
      {notice !== null && <Notice tone={notice.tone} live={answered} title={notice.title}>{notice.lines.map((line) => <p key={line}>{line}</p>)}</Notice>}
      {why !== null && <Notice tone="no">{why === 'UNREACHABLE' ? t('shell:unreachable.text') : t(`refusal:${why}`)}</Notice>}
      {session != null && <RequestFacts session={session} placeName={request.placeName} timeZone={timeZone} />}
      {notice === null && session != null && <RequestAnswers reachable={session.reachable} sending={sending} onAnswer={(said, reason) => void answer(said, reason)} />}
      {notice !== null && request.standing != null && <div className={styles['actions']}><LinkButton look="quiet" href="/gestion/demandes">{t('answerRequest:toRequests')}</LinkButton></div>}
    </div>
  );
}
