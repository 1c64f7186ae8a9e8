import type { LabelRowDecision, LabelRowRefusalCode } from '@escale/domain';
import { Badge, Button, Card, Disclosure, Notice, Undo2, useMessages } from '@escale/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import type { LabelRowShownFragment as Row } from '../../gql/graphql.ts';
import { useFragment as readFragment } from '../../gql/index.ts';
import { placePath } from '../../shell/paths.ts';
import { done, refused, useActs } from '../../shell/use-acts.ts';
import type { DecideLabelRowMutation as Answer } from '../../gql/graphql.ts';
import { DecideLabelRowMutation, LabelRowFragment } from './matching.graphql.ts';
import styles from './matching.module.css';
import { decisionsOn, rowFacts, rowTone, whereIs, whyIt } from './matching.presenter.ts';
import { OtherPlace } from './other-place.tsx';

const tell = (result: Answer['result']) => (result.__typename === 'LabelRowRefused' ? refused(result.code) : done(readFragment(LabelRowFragment, result)));

/** One row of a register: what the file says, the places it may be about, and what a person decides; what was decided stays in sight, to be taken back. */
export function RowCard({ listed, onDecided }: { readonly listed: Row; readonly onDecided: () => void }) {
  const { t, locale } = useMessages();
  const [row, setRow] = useState(listed);
  const [refusal, setRefusal] = useState<LabelRowRefusalCode | 'unreachable' | null>(null);
  const { sending, send } = useActs(tell);
  const may = decisionsOn(row);
  const rowName = row.name ?? row.ref ?? row.labelName ?? '';
  const [facts = '', from] = rowFacts(row, t);
  const decide = async (decision: LabelRowDecision, placeId: string | null = null): Promise<void> => {
    setRefusal(null);
    const outcome = await send(DecideLabelRowMutation, { rowId: row.id, expectedVersion: row.version, decision, placeId });
    if (outcome.kind !== 'done') return setRefusal(outcome.kind === 'no' ? outcome.no : 'unreachable');
    setRow(outcome.done);
    onDecided();
  };
  return (
    <Card as="li" className={styles['card']}>
      <div className={styles['head']}>
        <h2>{row.name ?? t('labelRegister:matching.noName')}</h2>
        <Badge tone={rowTone(row.state)}>{t(`labelRegister:matching.state.${row.state}`)}</Badge>
      </div>
      <p>{facts}</p>
      <p className={styles['soft']}>{from}</p>
      {!row.inFile && <p className={styles['soft']}>{t('labelRegister:matching.gone')}</p>}
      {row.reason != null && <Notice tone="no" title={t(`labelRegister:import.fault.${row.reason}.reason`)}>{t('labelRegister:matching.mend', { field: row.field ?? '', value: row.value ?? '', remedy: t(`labelRegister:import.fault.${row.reason}.remedy`) })}</Notice>}
      {row.place != null && <p role="status">{t('labelRegister:matching.isAt')} <Link to={placePath(row.place.slug)}>{row.place.name}</Link></p>}
      {refusal !== null && <Notice tone="warn">{t(`labelRegister:matching.refusal.${refusal}`)}</Notice>}
      {may.includes('CHOOSE') && row.candidates.length > 0 && (
        <ul role="list" aria-label={t('labelRegister:matching.candidates')} className={styles['candidates']}>
          {row.candidates.map(({ place, ...why }) => (
            <li key={place.id} className={styles['candidate']}>
              <div>
                <p className={styles['name']}><Link to={placePath(place.slug)}>{place.name}</Link></p>
                <p className={styles['soft']}>{[whereIs(place), whyIt(why, { t, locale })].filter((part) => part !== '').join(' · ')}</p>
              </div>
              <Button isDisabled={sending} aria-label={t('labelRegister:matching.chooseFor', { place: place.name, row: rowName })} onPress={() => void decide('CHOOSE', place.id)}>{t('labelRegister:matching.choose')}</Button>
            </li>
          ))}
        </ul>
      )}
      {may.includes('CHOOSE') && <Disclosure title={t('labelRegister:matching.elsewhere')}><OtherPlace rowName={rowName} sending={sending} onChoose={(placeId) => void decide('CHOOSE', placeId)} /></Disclosure>}
      <div className={styles['acts']}>
        {may.includes('NO_PLACE') && <Button look="quiet" isDisabled={sending} onPress={() => void decide('NO_PLACE')}>{t('labelRegister:matching.noPlace')}</Button>}
        {may.includes('SET_ASIDE') && <Button look="quiet" isDisabled={sending} onPress={() => void decide('SET_ASIDE')}>{t('labelRegister:matching.setAside')}</Button>}
        {may.includes('UNDO') && <Button look="quiet" isDisabled={sending} onPress={() => void decide('UNDO')}><Undo2 aria-hidden="true" />{t('labelRegister:matching.undo')}</Button>}
      </div>
    </Card>
  );
}
