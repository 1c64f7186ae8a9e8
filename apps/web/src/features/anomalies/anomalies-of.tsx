import { ANOMALY_CODES, type AnomalyChoice, type AnomalyCode, type AnomalyRefusalCode } from '@escale/domain';
import { Button, ChoiceChips, EmptyState, ErrorState, Notice, Select, Skeleton, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import type { AnomalyFactsFragment as Anomaly, ResolveAnomalyMutation as Resolved } from '../../gql/graphql.ts';
import { useFragment as readFragment } from '../../gql/index.ts';
import { done, refused, useActs } from '../../shell/use-acts.ts';
import type { MyPlace } from '../../shell/workspace/workspace-context.ts';
import { useLive } from '../planning/use-live.ts';
import { AnomalyFragment, PlaceAnomaliesQuery, ReopenAnomalyMutation, ResolveAnomalyMutation } from './anomalies.graphql.ts';
import styles from './anomalies.module.css';
import { AnomalyRow } from './anomaly-row.tsx';
import { readLooked, writeLooked } from './looked.ts';

const PAGE = 30;
/** The service answers no more at once. */
const PAGE_MOST = 90;

type No = { readonly refusal: AnomalyRefusalCode; readonly current: Anomaly | null };
const tell = (answer: Resolved['result']) => (answer.__typename === 'KioskAnomalyRefused' ? refused<No>({ refusal: answer.refusal, current: readFragment(AnomalyFragment, answer.current) ?? null }) : done(readFragment(AnomalyFragment, answer)));

type Said = { readonly tone: 'ok' | 'no'; readonly words: string; readonly undo: string | null };

/** What is to settle at one place: those that need a decision first. */
export function AnomaliesOf({ place }: { readonly place: MyPlace }) {
  const { t } = useMessages();
  const [query, setQuery] = useSearchParams();
  const looked = readLooked(query);
  const [first, setFirst] = useState(PAGE);
  const [{ data, error, fetching }, ask] = useQuery({ query: PlaceAnomaliesQuery, variables: { placeId: place.id, ...looked, first }, requestPolicy: 'cache-and-network' });
  const { sending, sendOnce } = useActs(tell);
  const [pressed, setPressed] = useState<string | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  // While nobody answers, what was last known stays.
  const [known, setKnown] = useState(data);
  if (data !== undefined && data !== known) setKnown(data);
  const again = (): void => ask({ requestPolicy: 'network-only' });
  useLive(place.id, again);

  const no = ({ refusal, current }: No): void => {
    const by = current?.decision == null ? '' : ` ${t('anomalies:by', { who: current.decision.by ?? t('anomalies:someone'), choice: t(`anomalies:choice.${current.decision.choice}`) })}`;
    setSaid({ tone: 'no', words: `${t(`anomalies:refusal.${refusal}`)}${by}`, undo: null });
  };
  const resolve = async ({ id }: Anomaly, choice: AnomalyChoice, at: Date | null): Promise<void> => {
    setPressed(id);
    const outcome = await sendOnce(ResolveAnomalyMutation, { anomalyId: id, choice, at: at?.toISOString() ?? null });
    if (outcome.kind === 'unreachable') return setSaid({ tone: 'no', words: t('shell:unreachable.text'), undo: null });
    if (outcome.kind === 'no') no(outcome.no);
    else setSaid({ tone: 'ok', words: t(`anomalies:done.${choice}`), undo: outcome.done.decision?.reopenableUntil == null ? null : id });
    again();
  };
  const reopen = async (anomalyId: string): Promise<void> => {
    setPressed(anomalyId);
    const outcome = await sendOnce(ReopenAnomalyMutation, { anomalyId });
    if (outcome.kind === 'unreachable') return setSaid({ tone: 'no', words: t('shell:unreachable.text'), undo: anomalyId });
    if (outcome.kind === 'no') no(outcome.no);
    else setSaid({ tone: 'ok', words: t('anomalies:undone'), undo: null });
    again();
  };
  const look = (change: Partial<typeof looked>): void => {
    setFirst(PAGE);
    setKnown(undefined);
    setQuery(writeLooked(place.slug, { ...looked, ...change }), { replace: true });
  };
  const shown = known?.kioskAnomalies.edges.map(({ node }) => readFragment(AnomalyFragment, node));
  const subjects: readonly (AnomalyCode | 'ALL')[] = ['ALL', ...ANOMALY_CODES];
  return (
    <section className={styles['part']} aria-label={t(looked.decided ? 'anomalies:decidedLabel' : 'anomalies:label')}>
      <div className={styles['filters']}>
        <ChoiceChips<'open' | 'decided'> label={t('anomalies:title')} labelHidden options={[{ id: 'open', label: t('anomalies:open') }, { id: 'decided', label: t('anomalies:decided') }]} value={looked.decided ? 'decided' : 'open'} onChange={(state: 'open' | 'decided') => look({ decided: state === 'decided' })} />
        <Select label={t('anomalies:about')} options={subjects.map((id) => ({ id, label: id === 'ALL' ? t('anomalies:all') : t(`anomalies:short.${id}`) }))} value={looked.code ?? 'ALL'} onChange={(id) => look({ code: id === 'ALL' ? null : id })} />
      </div>
      {said !== null && (
        <Notice tone={said.tone} onDismiss={() => setSaid(null)} {...(said.undo === null ? {} : { actions: <Button look="quiet" pending={sending} onPress={() => void reopen(said.undo ?? '')}>{t('anomalies:undo')}</Button> })}>
          {said.words}
        </Notice>
      )}
      {error !== undefined && <ErrorState onRetry={again} retrying={fetching} />}
      {shown === undefined && error === undefined && <Skeleton shape="card" label={t('anomalies:loading')} />}
      {shown?.length === 0 && (
        <EmptyState title={t(looked.code !== null ? 'anomalies:noneSuch' : looked.decided ? 'anomalies:noneDecided' : 'anomalies:none')}>{looked.code === null && !looked.decided && <p>{t('anomalies:noneText')}</p>}</EmptyState>
      )}
      {shown !== undefined && shown.length > 0 && (
        <ul role="list" className={styles['list']}>
          {shown.map((anomaly) => (
            <AnomalyRow key={anomaly.id} anomaly={anomaly} timeZone={place.timeZone} pending={sending && pressed === anomaly.id} onChoose={(choice, at) => void resolve(anomaly, choice, at)} onReopen={() => void reopen(anomaly.id)} />
          ))}
        </ul>
      )}
      {known?.kioskAnomalies.pageInfo.hasNextPage === true && first < PAGE_MOST && (
        <div>
          <Button look="quiet" pending={fetching} onPress={() => setFirst(first + PAGE)}>{t('anomalies:more')}</Button>
        </div>
      )}
    </section>
  );
}
