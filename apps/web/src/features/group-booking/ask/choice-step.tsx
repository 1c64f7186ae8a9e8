import { Button, Notice, RadioGroup, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { GroupPartial } from '../../../gql/graphql.ts';
import type { GroupNo, LeftOut } from '../facts.ts';
import styles from '../group-booking.module.css';
import { reasonInWords, totalInWords } from '../groups-words.presenter.ts';
import { QuotasLeft } from '../quota/quotas-left.tsx';
import { useGroupActs } from '../use-group-acts.ts';
import { ChoiceLine } from './choice-line.tsx';
import { optionsOf, reasonAt, refusedByDate, sessionsOf, totalsOf } from './choices.ts';
import { type Choice, needOf } from './draft.ts';
import { SearchState } from './search-state.tsx';
import type { SearchStepProps } from './step.ts';
import { useGroupPlaces } from './use-group-places.ts';
import { useQuotasLeft } from './use-quotas-left.ts';

type Refused = { readonly no: GroupNo; readonly byDate: ReadonlyMap<number, LeftOut> };

/** Each date with its session, to be put elsewhere or dropped; then all of them are held. */
export function ChoiceStep({ draft, onChange, onStep, organisation }: SearchStepProps) {
  const { id: organisationId } = organisation;
  const words = useMessages();
  const { t } = words;
  const goTo = useNavigate();
  const acts = useGroupActs();
  const search = useGroupPlaces(draft, organisation);
  const stands = useQuotasLeft(draft, organisationId);
  const [partial, setPartial] = useState<GroupPartial>('ALL_OR_NOTHING');
  const [refused, setRefused] = useState<Refused | 'unreachable' | null>(null);
  const { found } = search;
  if (found === null) return <SearchState {...search} />;
  const totals = totalsOf(draft.picked);
  const no = refused === 'unreachable' ? null : refused;
  const choose = (nth: number, choice: Choice | null): void => onChange({ ...draft, picked: draft.picked.map((before, index) => (index === nth ? choice : before)) });
  const hold = async (): Promise<void> => {
    if (acts.sending || totals.sessions === 0) return;
    const sent = sessionsOf(draft);
    setRefused(null);
    const outcome = await acts.hold({ organisationId, title: draft.title.trim(), need: needOf(draft), partial, sessions: sent.map(({ choice: { offerId, startsAt, durationMinutes } }) => ({ offerId, startsAt, durationMinutes })) });
    if (outcome.kind === 'unreachable') return setRefused('unreachable');
    if (outcome.kind === 'no') {
      setRefused({ no: outcome.no, byDate: refusedByDate(outcome.no.refused, sent) });
      // What was found may be a few minutes old: the choices are those of now.
      search.retry();
      return;
    }
    await goTo(`/organisme/reservations/${outcome.done.id}?structure=${organisationId}`, { state: { leftOut: outcome.done.leftOut } });
  };
  return (
    <div className={styles['form']}>
      {no !== null && <Notice tone="no" title={t('groups:choice.refused')}>{no.byDate.size > 0 ? t('groups:choice.refusedSome', { count: no.byDate.size }) : reasonInWords(no.no, words)}</Notice>}
      <p>{t('groups:choice.lead')}</p>
      <ul role="list" className={styles['list']}>
        {draft.dates.map((date, nth) => (
          <ChoiceLine
            key={`${date.day} ${date.from}`}
            date={date}
            picked={draft.picked[nth] ?? null}
            options={optionsOf(found, nth)}
            reason={reasonAt(found, draft.base, nth)}
            refused={no?.byDate.get(nth) ?? null}
            places={found.places}
            onPick={(choice) => choose(nth, choice)}
          />
        ))}
      </ul>
      <section aria-labelledby="group-totals" className={styles['box']}>
        <h2 id="group-totals">{t('groups:choice.totals')}</h2>
        <p role="status">{[totalInWords({ ...totals, people: draft.people }, words), ...(totals.without > 0 ? [t('groups:choice.left', { count: totals.without })] : [])].join(' · ')}</p>
        <QuotasLeft stands={stands} nameOf={(id) => found.places.find(({ placeId }) => placeId === id)?.name ?? ''} />
        <RadioGroup label={t('groups:choice.partial')} options={(['ALL_OR_NOTHING', 'WHAT_FITS'] as const).map((id) => ({ id, label: t(`groups:choice.${id}`) }))} value={partial} onChange={setPartial} />
        <p className={styles['soft']}>{t('groups:choice.heldFor')}</p>
        {refused === 'unreachable' && <Notice tone="warn">{t('groups:choice.unreachable')}</Notice>}
        {totals.sessions === 0 && <p className={styles['soft']}>{t('groups:choice.none')}</p>}
        <div className={styles['acts']}>
          <Button isDisabled={totals.sessions === 0} pending={acts.sending} pendingLabel={t('groups:choice.holding')} onPress={() => void hold()}>{t('groups:choice.hold', { count: totals.sessions })}</Button>
          <Button look="quiet" onPress={() => onStep('lieux')}>{t('groups:choice.pick')}</Button>
        </div>
      </section>
    </div>
  );
}
