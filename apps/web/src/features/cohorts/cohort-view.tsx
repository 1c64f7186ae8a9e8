import { ArrowLeft, Badge, Button, Download, LinkButton, Notice, PageTitle, Plus, useMessages } from '@escale/ui';
import { useState } from 'react';
import type { ShownCohortFragment, ShownLearnerFragment } from '../../gql/graphql.ts';
import { CohortForm } from './cohort-form.tsx';
import { cohortPath, cohortsPath } from './cohort-frame.tsx';
import { daysInWords, hoursInWords, marksOf, nameOf, trainersInWords } from './cohort-words.presenter.ts';
import styles from './cohorts.module.css';
import { LearnerForm } from './learner-form.tsx';
import { LearnerList } from './learner-list.tsx';
import { Sure } from './sure.tsx';
import { useCohortActs } from './use-cohort-acts.ts';

type CohortViewProps = { readonly cohort: ShownCohortFragment; readonly learners: readonly ShownLearnerFragment[]; readonly isNew: boolean; readonly onSaid: (words: string) => void; readonly onChanged: () => void };
type Opened = { readonly kind: 'cohort' } | { readonly kind: 'learner'; readonly id: string | null } | null;

/** A group with its people; what is written opens beside them. */
export function CohortView({ cohort, learners, isNew, onSaid, onChanged }: CohortViewProps) {
  const words = useMessages();
  const { t } = words;
  const acts = useCohortActs();
  const [opened, setOpened] = useState<Opened>(null);
  const archived = cohort.archivedAt != null;
  const writes = cohort.manages && !archived;
  const learner = opened?.kind === 'learner' ? (learners.find(({ id }) => id === opened.id) ?? null) : null;
  const done = (said: string): void => {
    setOpened(null);
    onSaid(said);
  };
  const restore = async (): Promise<void> => {
    const outcome = await acts.archive(cohort, false);
    if (outcome.kind === 'done') onSaid(t('cohorts:done.restored'));
    else onChanged();
  };
  const facts = [
    ...(cohort.pathwayTitle == null ? [] : [t('cohorts:pathway', { title: cohort.pathwayTitle })]), ...(cohort.certificationCode == null ? [] : [t('cohorts:certification', { code: cohort.certificationCode })]),
    ...hoursInWords(cohort, words), ...(cohort.funderReference == null ? [] : [t('cohorts:funder', { reference: cohort.funderReference })]), trainersInWords(cohort, words),
  ];
  return (
    <>
      <PageTitle
        before={<LinkButton look="plain" href={cohortsPath(cohort.organisationId)}><ArrowLeft aria-hidden="true" className="lucide" />{t('cohorts:back')}</LinkButton>}
        lead={daysInWords(cohort, words)}
        {...(writes ? { action: <Button onPress={() => setOpened({ kind: 'learner', id: null })}><Plus aria-hidden="true" />{t('cohorts:act.addLearner')}</Button> } : {})}
      >
        {cohort.title}
      </PageTitle>
      {isNew && <Notice tone="ok">{t('cohorts:done.created')}</Notice>}
      {!cohort.manages && <Notice live={false}>{t('cohorts:readOnly')}</Notice>}
      <div className={styles['marks']}>
        {archived && <Badge>{t('cohorts:isArchived')}</Badge>}
        <Badge>{t('cohorts:namedOf', { named: cohort.named, expected: cohort.expectedSize })}</Badge>
        {cohort.minors > 0 && <Badge>{t('cohorts:minors', { count: cohort.minors })}</Badge>}
        {marksOf(cohort, words).map((mark) => <Badge key={mark.words} tone={mark.tone}>{mark.words}</Badge>)}
      </div>
      <ul role="list" aria-label={t('cohorts:facts')} className={styles['facts']}>
        {facts.map((fact) => <li key={fact}>{fact}</li>)}
      </ul>
      {cohort.manages && (
        <div className={styles['acts']}>
          {writes && <LinkButton look="quiet" href={cohortPath(cohort, '/importer')}>{t('cohorts:act.import')}</LinkButton>}
          {cohort.named > 0 && <LinkButton look="quiet" href={`/export/groupes/${cohort.id}.csv`} download=""><Download aria-hidden="true" className="lucide" />{t('cohorts:act.export')}</LinkButton>}
          {writes && <Button look="quiet" onPress={() => setOpened({ kind: 'cohort' })}>{t('cohorts:act.change')}</Button>}
          {writes && <Sure title={t('cohorts:archiveTitle', { title: cohort.title })} text={t('cohorts:archiveText')} yes={t('cohorts:yes.archive')} trigger={<Button look="quiet">{t('cohorts:act.archive')}</Button>} sending={acts.sending} act={() => acts.archive(cohort, true)} onDone={() => done(t('cohorts:done.archived'))} onChanged={onChanged} />}
          {archived && <Button look="quiet" pending={acts.sending} onPress={() => void restore()}>{t('cohorts:act.restore')}</Button>}
        </div>
      )}
      <div className={styles['split']} data-open={opened !== null}>
        <LearnerList cohort={cohort} learners={learners} writes={writes} highlighted={learner?.id ?? null} acts={acts} onEdit={(id) => setOpened({ kind: 'learner', id })} onDone={done} onChanged={onChanged} />
        {opened?.kind === 'cohort' && <CohortForm organisationId={cohort.organisationId} cohort={cohort} acts={acts} onDone={() => done(t('cohorts:done.changed'))} onChanged={onChanged} onClose={() => setOpened(null)} />}
        {opened?.kind === 'learner' && (opened.id === null || learner !== null) && (
          <LearnerForm key={opened.id ?? 'new'} cohort={cohort} learner={learner} acts={acts} onDone={(name) => done(learner === null ? t('cohorts:done.added', { name }) : t('cohorts:done.edited'))} onChanged={onChanged} onClose={() => setOpened(null)} title={learner === null ? t('cohorts:learner.addTitle') : t('cohorts:learner.editTitle', { name: nameOf(learner) })} />
        )}
      </div>
    </>
  );
}
