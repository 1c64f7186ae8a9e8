import type { Answer } from '@escale/domain';
import { Button, Notice, useMessages } from '@escale/ui';
import type { ShownLabelAnswerFragment } from '../../gql/graphql.ts';
import { answerOf, type Criterion } from './file-facts.ts';
import { answerInWords } from './file.presenter.ts';
import styles from './label-file.module.css';

type TwoAnswersProps = { readonly criterion: Criterion; readonly mine: Answer | null; readonly other: ShownLabelAnswerFragment; readonly onMine: () => void; readonly onOther: () => void };

/** Two people answered at once: both answers, and a choice. */
export function TwoAnswers({ criterion, mine, other, onMine, onOther }: TwoAnswersProps) {
  const words = useMessages();
  const { t } = words;
  return (
    <Notice
      tone="warn"
      title={t('labelFile:conflict.title', { title: criterion.title })}
      actions={<><Button look="quiet" onPress={onOther}>{t('labelFile:conflict.takeTheirs')}</Button><Button onPress={onMine}>{t('labelFile:conflict.keepMine')}</Button></>}
    >
      <p>{t('labelFile:conflict.text')}</p>
      <dl className={styles['pair']}>
        <div><dt>{t('labelFile:conflict.mine')}</dt><dd>{answerInWords(criterion, mine, words)}</dd></div>
        <div><dt>{other.answeredBy == null ? t('labelFile:conflict.theirsNobody') : t('labelFile:conflict.theirs', { who: other.answeredBy })}</dt><dd>{answerInWords(criterion, answerOf(other), words)}</dd></div>
      </dl>
    </Notice>
  );
}
