import { Badge, EmptyState, ErrorState, LinkButton, Notice, PageTitle, Skeleton, type Tone, useMessages } from '@escale/ui';
import { useEffect, useState } from 'react';
import { useLocation, useParams, useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import type { WaitingFragment as Waiting } from '../../gql/graphql.ts';
import { useFragment as readFragment } from '../../gql/index.ts';
import { usePageTitle } from '../../shell/use-page-title.ts';
import { EntryActs } from './entry-acts.tsx';
import { PlaceInOrder } from './place-in-order.tsx';
import { TurnCard } from './turn-card.tsx';
import type { Said } from './use-waiting.ts';
import { WaitingFragment, WaitingQuery } from './waiting.graphql.ts';
import styles from './waiting-list.module.css';
import { whatInWords, whenInWords } from './wish.presenter.ts';

/** Turns come and go while nobody presses anything. */
const AGAIN_MS = 60_000;
const TONES: Record<Waiting['state'], Tone> = { UNCONFIRMED: 'warn', WAITING: 'info', OFFERED: 'ok', STOPPED: 'warn', LEFT: 'info', ACCEPTED: 'ok', LAPSED: 'info' };

/** Where the links of the waiting list lead: one's place, the session that is kept, and what can be done. Opening it answers nothing: only a press does. */
export function EntryPage() {
  const words = useMessages();
  const { t } = words;
  usePageTitle(t('waiting:page.title'));
  const { entryId = '' } = useParams();
  const token = useLocation().hash.slice(1);
  const [query] = useSearchParams();
  const [{ data, error, fetching }, refresh] = useQuery({ query: WaitingQuery, variables: { entryId, token }, requestPolicy: 'network-only' });
  const [notice, setNotice] = useState<{ readonly tone: Tone; readonly words: string } | null>(null);
  useEffect(() => {
    const timer = setInterval(() => refresh({ requestPolicy: 'network-only' }), AGAIN_MS);
    return () => clearInterval(timer);
  }, [refresh]);
  const entry = data?.waiting == null ? null : readFragment(WaitingFragment, data.waiting);
  const said = (answer: Said, done: string): void => {
    setNotice(answer.kind === 'done' ? { tone: 'ok', words: done } : { tone: 'warn', words: answer.kind === 'unreachable' ? t('shell:unreachable.text') : t(`waiting:refusal.${answer.code}`) });
    refresh({ requestPolicy: 'network-only' });
  };
  return (
    <div className={styles['page']}>
      <PageTitle>{t('waiting:page.title')}</PageTitle>
      {data === undefined && (error === undefined ? <Skeleton shape="card" lines={4} /> : <ErrorState onRetry={() => refresh({ requestPolicy: 'network-only' })} retrying={fetching} />)}
      {data !== undefined && entry === null && (
        <EmptyState title={t('waiting:page.unknown')} actions={<LinkButton look="quiet" href="/">{t('waiting:page.search')}</LinkButton>}>
          {t('waiting:page.unknownHint')}
        </EmptyState>
      )}
      {notice !== null && <Notice tone={notice.tone}>{notice.words}</Notice>}
      {entry !== null && (
        <>
          {entry.turn != null && <TurnCard key={entry.turn.booking.id} entryId={entryId} token={token} turn={entry.turn} answer={query.get('reponse') === 'non' ? 'NO' : 'YES'} onSaid={said} />}
          <section aria-labelledby="attente" className={styles['card']}>
            <div className={styles['head']}>
              <h2 id="attente">{whatInWords(entry, words)}</h2>
              <Badge tone={TONES[entry.state]}>{t(`waiting:page.state.${entry.state}`)}</Badge>
            </div>
            <p>{[whenInWords(entry, words), ...(entry.people > 1 ? [t('waiting:wish.people', { count: entry.people })] : [])].join(' · ')}</p>
          </section>
          {/* Whose turn it is asks no more how many are before. */}
          {entry.position != null && entry.turn == null && <PlaceInOrder position={entry.position} reasons={entry.reasons} />}
          <EntryActs entry={entry} token={token} onSaid={said} />
        </>
      )}
    </div>
  );
}
