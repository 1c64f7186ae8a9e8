import { COHORT_HOURS_MOST, COHORT_LEARNERS_MOST, COHORT_TITLE_MOST, FUNDER_REFERENCE_MOST } from '@escale/domain';
import { Button, CheckboxGroup, DatePicker, Notice, NumberField, TextField, useMessages, X } from '@escale/ui';
import { useEffect, useId, useRef, useState } from 'react';
import { useQuery } from 'urql';
import type { ShownCohortFragment as Shown } from '../../gql/graphql.ts';
import { TrainerChoicesQuery } from './cohorts.graphql.ts';
import styles from './cohorts.module.css';
import { draftOf, NEW_COHORT, onTopOf, type TypedCohort, typedOf } from './typed-cohort.presenter.ts';
import type { CohortActs, CohortNo } from './use-cohort-acts.ts';

type CohortFormProps = {
  readonly organisationId: string;
  /** The group that is changed; null for a new one. */
  readonly cohort: Shown | null;
  readonly acts: CohortActs;
  readonly onDone: (cohort: Shown) => void;
  readonly onChanged: () => void;
  readonly onClose: () => void;
};

/** A group being made or changed; what was typed stays until it is sent, on top of what somebody else wrote meanwhile. */
export function CohortForm({ organisationId, cohort, acts, onDone, onChanged, onClose }: CohortFormProps) {
  const { t } = useMessages();
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const [{ data }] = useQuery({ query: TrainerChoicesQuery, variables: { organisationId } });
  const [base, setBase] = useState(cohort);
  const [typed, setTyped] = useState<TypedCohort>(() => (cohort === null ? NEW_COHORT : typedOf(cohort)));
  const { sending } = acts;
  const [refused, setRefused] = useState<CohortNo | 'unreachable' | null>(null);
  if (base !== null && cohort !== null && cohort.version > base.version) {
    setTyped(onTopOf(typed, typedOf(base), typedOf(cohort)));
    setBase(cohort);
  }
  const no = refused === 'unreachable' ? null : refused;
  const type = (more: Partial<TypedCohort>): void => {
    setRefused(null);
    setTyped((before) => ({ ...before, ...more }));
  };
  const marked = (field: string) => (no?.field === field ? { problem: t(`cohorts:refusal.${no.code}`) } : {});
  const count = (field: 'expectedSize' | 'hoursOnSite' | 'hoursVr' | 'hoursRemote') => ({
    ...(typed[field] === null ? {} : { value: typed[field] }), onChange: (value: number) => type({ [field]: Number.isNaN(value) ? null : value }), ...marked(field),
  });
  const save = async (): Promise<void> => {
    if (sending) return;
    const draft = draftOf(typed);
    if (typeof draft === 'string') return setRefused({ code: 'SIZE_OUT_OF_BOUNDS', field: draft });
    setRefused(null);
    const outcome = base === null ? await acts.create(organisationId, draft) : await acts.change(base, draft);
    if (outcome.kind === 'unreachable') return setRefused('unreachable');
    if (outcome.kind === 'done') return onDone(outcome.done);
    setRefused(outcome.no);
    if (outcome.no.code === 'CHANGED_MEANWHILE') onChanged();
  };
  const trainers = (data?.cohortTrainerChoices ?? []).map(({ accountId, name }) => ({ id: accountId, label: name }));
  return (
    <form
      noValidate
      aria-labelledby={titleId}
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className={styles['top']}>
        <h2 id={titleId} ref={heading} tabIndex={-1}>{cohort === null ? t('cohorts:form.newTitle') : t('cohorts:act.change')}</h2>
        <Button look="plain" aria-label={t('cohorts:act.close')} onPress={onClose}><X aria-hidden="true" /></Button>
      </div>
      <TextField label={t('cohorts:form.title')} hint={t('cohorts:form.titleHelp')} maxLength={COHORT_TITLE_MOST} value={typed.title} onChange={(title) => type({ title })} {...marked('title')} />
      <NumberField label={t('cohorts:form.size')} hint={t('cohorts:form.sizeHelp')} minValue={1} maxValue={COHORT_LEARNERS_MOST} {...count('expectedSize')} />
      <div className={styles['pair']}>
        <DatePicker label={t('cohorts:form.startsOn')} optional value={typed.startsOn} onChange={(startsOn) => type({ startsOn })} {...marked('startsOn')} />
        <DatePicker label={t('cohorts:form.endsOn')} optional value={typed.endsOn} onChange={(endsOn) => type({ endsOn })} {...marked('endsOn')} />
      </div>
      <p className={styles['soft']}>{t('cohorts:form.daysHelp')}</p>
      {trainers.length > 0 ? <CheckboxGroup label={t('cohorts:form.trainers')} hint={t('cohorts:form.trainersHelp')} optional options={trainers} value={typed.trainerIds} onChange={(trainerIds) => type({ trainerIds })} {...marked('trainerIds')} /> : <p className={styles['soft']}>{t('cohorts:form.trainersNone')}</p>}
      <fieldset className={styles['group']}>
        <legend>{t('cohorts:form.pathway')}</legend>
        <TextField label={t('cohorts:form.pathwayTitle')} optional maxLength={COHORT_TITLE_MOST} value={typed.pathwayTitle} onChange={(pathwayTitle) => type({ pathwayTitle })} {...marked('pathwayTitle')} />
        <TextField label={t('cohorts:form.certification')} hint={t('cohorts:form.certificationHelp')} optional maxLength={40} value={typed.certificationCode} onChange={(certificationCode) => type({ certificationCode })} {...marked('certificationCode')} />
        <div className={styles['pair']}>
          {(['hoursOnSite', 'hoursVr', 'hoursRemote'] as const).map((field) => <NumberField key={field} label={t(`cohorts:form.${field}`)} optional minValue={0} maxValue={COHORT_HOURS_MOST} {...count(field)} />)}
        </div>
      </fieldset>
      <TextField label={t('cohorts:form.funder')} hint={t('cohorts:form.funderHelp')} optional maxLength={FUNDER_REFERENCE_MOST} value={typed.funderReference} onChange={(funderReference) => type({ funderReference })} {...marked('funderReference')} />
      {refused === 'unreachable' && <Notice tone="warn">{t('cohorts:form.unreachable')}</Notice>}
      {no !== null && <Notice tone="no">{t(`cohorts:refusal.${no.code}`)}</Notice>}
      <div className={styles['acts']}>
        <Button type="submit" pending={sending}>{t(cohort === null ? 'cohorts:act.create' : 'cohorts:act.save')}</Button>
      </div>
    </form>
  );
}
