import { formatMoment } from '@escale/messages';
import { Badge, Button, Notice, useMessages } from '@escale/ui';
import type { AnswerKeeper, Snapshot } from './answer-keeper.ts';
import { AnswerInput } from './answer-input.tsx';
import { answerOf, type Criterion } from './file-facts.ts';
import { answerInWords, answerNow, fieldId, fitsKind } from './file.presenter.ts';
import styles from './label-file.module.css';
import { PieceAsked } from './piece-asked.tsx';
import { SaveMark } from './save-mark.tsx';
import { TwoAnswers } from './two-answers.tsx';

type CriterionFieldProps = { readonly criterion: Criterion; readonly keeper: AnswerKeeper; readonly snapshot: Snapshot; readonly zone: string; readonly onChanged: () => void };

/** One criterion: what it asks, what was answered, by whom, and whether the server has it. */
export function CriterionField({ criterion, keeper, snapshot, zone, onChanged }: CriterionFieldProps) {
  const words = useMessages();
  const { t, locale } = words;
  const { code, title, kind, mandatory } = criterion;
  const { file, trouble } = snapshot;
  const draft = snapshot.drafts[code];
  const shown = file.answers.find((answer) => answer.criterion === code);
  const now = answerNow(snapshot, code);
  const answer = now !== null && fitsKind(criterion, now) ? now : null;
  const aside = now !== null && answer === null ? now : null;
  const prefilled = draft === undefined && shown?.prefilled === true && answer !== null;
  return (
    <section id={fieldId(code)} tabIndex={-1} aria-label={title} className={styles['criterion']}>
      {mandatory && <div><Badge>{t('labels:criterion.mandatory')}</Badge></div>}
      {kind === 'EVIDENCE' ? (
        <PieceAsked criterion={criterion} file={file} onChanged={onChanged} />
      ) : !file.mayWrite ? (
        <Answered criterion={criterion} words={answerInWords(criterion, answerOf(shown), words)} />
      ) : (
        <>
          <AnswerInput criterion={criterion} answer={answer} onAnswer={(written) => keeper.write(code, written)} />
          {prefilled && (
            <div className={styles['prefilled']}>
              <p>{t('labelFile:prefilled')}</p>
              <Button look="quiet" aria-label={t('labelFile:confirmOf', { title })} onPress={() => keeper.write(code, answer)}>{t('labelFile:confirm')}</Button>
            </div>
          )}
          {draft?.other != null && <TwoAnswers criterion={criterion} mine={draft.answer} other={draft.other} onMine={() => void keeper.keepMine(code)} onOther={() => keeper.takeOther(code)} />}
          <div className={styles['foot']}>
            <SaveMark draft={draft} trouble={trouble} answered={answer !== null && !prefilled} />
            {shown !== undefined && !prefilled && <p className={styles['soft']}>{shown.answeredBy == null ? t('labelFile:lastByNobody', { when: formatMoment(shown.answeredAt, zone, locale) }) : t('labelFile:lastBy', { who: shown.answeredBy, when: formatMoment(shown.answeredAt, zone, locale) })}</p>}
            {(kind === 'YES_NO' || kind === 'CHOICE') && answer !== null && <Button look="quiet" aria-label={t('labelFile:clearOf', { title })} onPress={() => keeper.write(code, null)}>{t('labelFile:clear')}</Button>}
          </div>
        </>
      )}
      {aside !== null && <Notice live={false}>{t('labelFile:aside', { answer: answerInWords(criterion, aside, words) })}</Notice>}
      {draft === undefined || file.mayWrite ? null : <Notice tone="warn" live={false} title={t('labelFile:conflict.mine')}>{answerInWords(criterion, draft.answer, words)}</Notice>}
    </section>
  );
}

function Answered({ criterion: { title, help }, words }: { readonly criterion: Criterion; readonly words: string }) {
  return (
    <>
      <h3>{title}</h3>
      {help !== '' && <p className={styles['soft']}>{help}</p>}
      <p className={styles['answered']}>{words}</p>
    </>
  );
}
