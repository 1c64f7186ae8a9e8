import { Badge, Button, Card, EmptyState, Pencil, Trash2, useMessages } from '@escale/ui';
import type { ShownCohortFragment, ShownLearnerFragment } from '../../gql/graphql.ts';
import { readerZone } from '../../shell/reader-zone.ts';
import { nameOf, paperInWords, requestsInWords } from './cohort-words.presenter.ts';
import styles from './cohorts.module.css';
import { Sure } from './sure.tsx';
import type { CohortActs } from './use-cohort-acts.ts';

type Shared = { readonly cohort: ShownCohortFragment; readonly writes: boolean; readonly acts: CohortActs; readonly onEdit: (id: string) => void; readonly onDone: (words: string) => void; readonly onChanged: () => void };
type LearnerListProps = Shared & { readonly learners: readonly ShownLearnerFragment[]; readonly highlighted: string | null };

/** The people of a group, by name. */
export function LearnerList({ learners, highlighted, ...shared }: LearnerListProps) {
  const { t } = useMessages();
  return (
    <section aria-labelledby="learners" className={styles['people']}>
      <h2 id="learners">{t('cohorts:learners.title')}</h2>
      {learners.length === 0 && <EmptyState title={t('cohorts:learners.none')}>{t(shared.cohort.manages ? 'cohorts:learners.noneText' : 'cohorts:learners.noneTrainer')}</EmptyState>}
      {learners.length > 0 && (
        <ul role="list" className={styles['list']}>
          {learners.map((learner) => <LearnerItem key={learner.id} learner={learner} highlighted={learner.id === highlighted} {...shared} />)}
        </ul>
      )}
    </section>
  );
}

function LearnerItem({ learner, highlighted, cohort, writes, acts, onEdit, onDone, onChanged }: Shared & { readonly learner: ShownLearnerFragment; readonly highlighted: boolean }) {
  const words = useMessages();
  const { t } = words;
  const name = nameOf(learner);
  const contact = [learner.reference, cohort.manages ? (learner.email ?? t('cohorts:learners.noEmail')) : null].filter((part) => part != null).join(' · ');
  const requests = requestsInWords(learner, words);
  const paper = paperInWords(learner, readerZone(), words);
  return (
    <Card as="li" highlighted={highlighted} className={styles['person']}>
      <div className={styles['who']}>
        <h3>{name}</h3>
        {contact !== '' && <p className={styles['soft']}>{contact}</p>}
        {requests !== null && <p>{t('cohorts:learners.requests', { requests })}</p>}
        {paper !== null && <p className={styles['soft']}>{paper}</p>}
      </div>
      {learner.minor && (
        <div className={styles['marks']}>
          <Badge>{t('cohorts:learners.minor')}</Badge>
          <Badge tone={learner.consent === 'ASKED' ? 'warn' : 'ok'}>{t('cohorts:learners.consent', { consent: t(`cohorts:consent.${learner.consent}`) })}</Badge>
        </div>
      )}
      {writes && (
        <div className={styles['tools']}>
          <Button look="plain" aria-label={t('cohorts:act.edit', { name })} onPress={() => onEdit(learner.id)}><Pencil aria-hidden="true" /></Button>
          <Sure title={t('cohorts:removeTitle', { name })} text={t('cohorts:removeText')} yes={t('cohorts:yes.remove')} trigger={<Button look="plain" aria-label={t('cohorts:act.remove', { name })}><Trash2 aria-hidden="true" /></Button>} sending={acts.sending} act={() => acts.remove(cohort, learner.id)} onDone={() => onDone(t('cohorts:done.removed', { name }))} onChanged={onChanged} />
        </div>
      )}
    </Card>
  );
}
