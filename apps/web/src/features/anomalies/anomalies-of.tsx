import { ANOMALY_CODES, type AnomalyChoice, type AnomalyCode, type AnomalyRefusalCode } from '@escale/domain';
import { Button, ChoiceChips, DateRangePicker, Notice, Select, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { AnomalyFactsFragment as Anomaly, ResolveAnomalyMutation as Resolved } from '../../gql/graphql.ts';
import { useFragment as readFragment } from '../../gql/index.ts';
import { done, refused, useActs } from '../../shell/use-acts.ts';
import type { MyPlace } from '../../shell/workspace/workspace-context.ts';
import { useLive } from '../planning/use-live.ts';
import { AnomalyFragment, ReopenAnomalyMutation, ResolveAnomalyMutation } from './anomalies.graphql.ts';
import styles from './anomalies.module.css';
import { AnomalyPages } from './anomaly-pages.tsx';
import { AnomalyRow } from './anomaly-row.tsx';
import { readLooked, writeLooked } from './looked.ts';

type No = { readonly refusal: AnomalyRefusalCode; readonly current: Anomaly | null };
const tell = (answer: Resolved['result']) => (answer.__typename === 'KioskAnomalyRefused' ? refused<No>({ refusal: answer.refusal, current: readFragment(AnomalyFragment, answer.current) ?? null }) : done(readFragment(AnomalyFragment, answer)));

type Said = { readonly tone: 'ok' | 'no'; readonly words: string; readonly undo: string | null };

/** What is to settle at one place: those that need a decision first. */
export function AnomaliesOf({ place }: { readonly place: MyPlace }) {
  const { t } = useMessages();
  const [query, setQuery] = useSearchParams();
  const looked = readLooked(query);
  const [round, setRound] = useState(0);
  const { sending, sendOnce } = useActs(tell);
  const [pressed, setPressed] = useState<string | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const again = (): void => setRound((count) => count + 1);
  useLive(place.id, again);

  const no = ({ refusal, current }: No): void => {
    const by = current?.decision == null ? '' : ` ${t('anomalies:by', { who: current.decision.by ?? t('anomalies:someone'), choice: t(`anomalies:choice.${current.decision.choice}`) })}`;
    setSaid({ tone: 'no', words: `${t(`anomalies:refusal.${refusal}`)}${by}`, undo: null });
  };
  const resolve = async ({ id }: Anomaly, choice: AnomalyChoice, at: Date | null, note: string | null): Promise<void> => {
    setPressed(id);
    const outcome = await sendOnce(ResolveAnomalyMutation, { anomalyId: id, choice, at: at?.toISOString() ?? null, note });
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
  const look = (change: Partial<typeof looked>): void => setQuery(writeLooked(place.slug, { ...looked, ...change }), { replace: true });
  const subjects: readonly (AnomalyCode | 'ALL')[] = ['ALL', ...ANOMALY_CODES];
  return (
    <section className={styles['part']} aria-label={t(looked.decided ? 'anomalies:decidedLabel' : 'anomalies:label')}>
      <div className={styles['filters']}>
        <ChoiceChips<'open' | 'decided'> label={t('anomalies:title')} labelHidden options={[{ id: 'open', label: t('anomalies:open') }, { id: 'decided', label: t('anomalies:decided') }]} value={looked.decided ? 'decided' : 'open'} onChange={(state: 'open' | 'decided') => look({ decided: state === 'decided' })} />
        <Select label={t('anomalies:about')} options={subjects.map((id) => ({ id, label: id === 'ALL' ? t('anomalies:all') : t(`anomalies:short.${id}`) }))} value={looked.code ?? 'ALL'} onChange={(id) => look({ code: id === 'ALL' ? null : id })} />
        <DateRangePicker label={t('anomalies:days')} optional value={looked.days} onChange={(days) => look({ days })} />
        {looked.days !== null && <Button look="plain" onPress={() => look({ days: null })}>{t('anomalies:allDays')}</Button>}
      </div>
      {said !== null && (
        <Notice tone={said.tone} onDismiss={() => setSaid(null)} {...(said.undo === null ? {} : { actions: <Button look="quiet" pending={sending} onPress={() => void reopen(said.undo ?? '')}>{t('anomalies:undo')}</Button> })}>
          {said.words}
        </Notice>
      )}
      <AnomalyPages
        key={writeLooked(place.slug, looked).toString()}
        place={place}
        looked={looked}
        round={round}
        row={(anomaly) => (
          <AnomalyRow key={anomaly.id} anomaly={anomaly} timeZone={place.timeZone} pending={sending && pressed === anomaly.id} onChoose={(choice, at, note) => void resolve(anomaly, choice, at, note)} onReopen={() => void reopen(anomaly.id)} />
        )}
      />
    </section>
  );
}
