import { Badge, Button, Card, useMessages } from '@escale/ui';
import type { ShownAgreementFragment as Shown } from '../../gql/graphql.ts';
import styles from './agreements.module.css';
import { Answer, type AnswerKind } from './answer.tsx';
import type { Side } from './side.ts';
import { stageOf } from './typed-agreement.presenter.ts';
import type { AgreementActs } from './use-agreement-acts.ts';
import { daysInWords, quotasInWords } from './words.presenter.ts';

type AgreementCardProps = { readonly agreement: Shown; readonly side: Side; readonly today: string; readonly highlighted: boolean; readonly acts: AgreementActs; readonly onEdit: () => void; readonly onDone: (words: string) => void; readonly onChanged: () => void };

const TONES = { ASKED: 'warn', AGREED: 'ok', COMING: 'info', OVER: 'info', DECLINED: 'no', ENDED: 'info' } as const;

/** One agreement: with whom, when, how much, and what can be done with it. */
export function AgreementCard({ agreement, side, today, highlighted, acts, onEdit, onDone, onChanged }: AgreementCardProps) {
  const words = useMessages();
  const { t } = words;
  const { state, speaksFor, agrees, organisationName, placeName, priceNote, bookers, reason } = agreement;
  const place = placeName ?? t('organisation:agreement.wholeNetwork');
  const other = side.kind === 'organisation' ? place : organisationName;
  const stage = stageOf(agreement, today);
  const answers: readonly AnswerKind[] = [...(agrees && state === 'ASKED' ? (['agree', 'decline'] as const) : []), ...((agrees || speaksFor) && state === 'AGREED' ? (['end'] as const) : [])];
  return (
    <Card as="li" highlighted={highlighted} className={styles['item']}>
      <div className={styles['head']}>
        <h2>{side.kind === 'place' && agreement.placeId == null ? t('organisation:agreement.oneLine', { name: organisationName, place }) : other}</h2>
        <Badge tone={TONES[stage]}>{stage === 'COMING' ? t('organisation:agreement.coming') : stage === 'OVER' ? t('organisation:agreement.over') : t(`organisation:agreement.state.${stage}`)}</Badge>
      </div>
      <p>{daysInWords(agreement, words)}</p>
      <ul role="list" aria-label={t('organisation:agreement.quotas')} className={styles['lines']}>
        {quotasInWords(agreement, words).map((line) => <li key={line}>{line}</li>)}
      </ul>
      <p className={styles['soft']}>{t(`organisation:agreement.bookers.${bookers}`)}</p>
      {priceNote != null && <p className={styles['soft']}>{priceNote}</p>}
      {reason != null && <p className={styles['soft']}>{t('organisation:agreement.reasonSaid', { reason })}</p>}
      <div className={styles['acts']}>
        {answers.map((kind) => <Answer key={kind} kind={kind} agreement={agreement} name={other} acts={acts} onDone={onDone} onChanged={onChanged} />)}
        {agrees && (state === 'ASKED' || state === 'AGREED') && <Button look="quiet" onPress={onEdit}>{t('organisation:agreement.act.change')}</Button>}
      </div>
    </Card>
  );
}
