import { Badge, Card, LinkButton, useMessages } from '@escale/ui';
import type { ShownCohortFragment } from '../../gql/graphql.ts';
import { cohortPath } from './cohort-frame.tsx';
import { daysInWords, hoursInWords, marksOf, trainersInWords } from './cohort-words.presenter.ts';
import styles from './cohorts.module.css';

/** One group in the list: how far naming is, when, with whom. */
export function CohortCard({ cohort }: { readonly cohort: ShownCohortFragment }) {
  const words = useMessages();
  const { t } = words;
  return (
    <Card as="li" className={styles['item']}>
      <div className={styles['head']}>
        <h2>{cohort.title}</h2>
        <Badge>{t('cohorts:namedOf', { named: cohort.named, expected: cohort.expectedSize })}</Badge>
      </div>
      <p>{daysInWords(cohort, words)}</p>
      <p className={styles['soft']}>{[cohort.certificationCode, ...hoursInWords(cohort, words), trainersInWords(cohort, words)].filter((part) => part != null).join(' · ')}</p>
      <div className={styles['marks']}>
        {marksOf(cohort, words).map((mark) => <Badge key={mark.words} tone={mark.tone}>{mark.words}</Badge>)}
      </div>
      <div className={styles['acts']}>
        <LinkButton look="quiet" href={cohortPath(cohort)}>{t('cohorts:open', { title: cohort.title })}</LinkButton>
      </div>
    </Card>
  );
}
