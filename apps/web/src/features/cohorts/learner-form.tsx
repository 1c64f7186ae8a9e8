import { ACCESS_REQUESTS, LONGEST_NAME, REFERENCE_MOST } from '@escale/domain';
import { localDay } from '@escale/messages';
import { Button, Checkbox, CheckboxGroup, DatePicker, Notice, TextField, useMessages, X } from '@escale/ui';
import { useEffect, useId, useRef, useState } from 'react';
import type { ShownCohortFragment, ShownLearnerFragment } from '../../gql/graphql.ts';
import { readerZone } from '../../shell/reader-zone.ts';
import { useNow } from '../../shell/use-now.ts';
import { nameOf } from './cohort-words.presenter.ts';
import styles from './cohorts.module.css';
import { draftOf, isAdultByDate, NEW_LEARNER, type TypedLearner, typedOf } from './typed-learner.presenter.ts';
import type { CohortActs, CohortNo } from './use-cohort-acts.ts';

type LearnerFormProps = {
  readonly title: string;
  readonly cohort: ShownCohortFragment;
  /** Who is changed; null for somebody new. */
  readonly learner: ShownLearnerFragment | null;
  readonly acts: CohortActs;
  readonly onDone: (name: string) => void;
  readonly onChanged: () => void;
  readonly onClose: () => void;
};

/** Somebody being named or corrected. A date of birth and a guardian are asked of minors only. */
export function LearnerForm({ title, cohort, learner, acts, onDone, onChanged, onClose }: LearnerFormProps) {
  const { t } = useMessages();
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const today = localDay(useNow(), readerZone());
  const [typed, setTyped] = useState<TypedLearner>(() => (learner === null ? NEW_LEARNER : typedOf(learner)));
  const { sending } = acts;
  const [refused, setRefused] = useState<CohortNo | 'unreachable' | null>(null);
  const no = refused === 'unreachable' ? null : refused;
  const type = (more: Partial<TypedLearner>): void => {
    setRefused(null);
    setTyped((before) => ({ ...before, ...more }));
  };
  const marked = (field: string) => (no?.field === field ? { problem: t(`cohorts:refusal.${no.code}`) } : {});
  const save = async (): Promise<void> => {
    if (sending) return;
    const draft = draftOf(typed);
    if (typeof draft === 'string') return setRefused({ code: 'BIRTH_DATE_NEEDED', field: draft });
    setRefused(null);
    const outcome = learner === null ? await acts.add(cohort, draft) : await acts.correct(cohort, learner.id, draft);
    if (outcome.kind === 'unreachable') return setRefused('unreachable');
    if (outcome.kind === 'done') return onDone(nameOf(draft));
    setRefused(outcome.no);
    if (outcome.no.code === 'CHANGED_MEANWHILE') onChanged();
  };
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
        <h2 id={titleId} ref={heading} tabIndex={-1}>{title}</h2>
        <Button look="plain" aria-label={t('cohorts:act.close')} onPress={onClose}><X aria-hidden="true" /></Button>
      </div>
      <TextField label={t('cohorts:learner.givenName')} autoComplete="off" maxLength={LONGEST_NAME} value={typed.givenName} onChange={(givenName) => type({ givenName })} {...marked('givenName')} />
      <TextField label={t('cohorts:learner.familyName')} autoComplete="off" maxLength={LONGEST_NAME} value={typed.familyName} onChange={(familyName) => type({ familyName })} {...marked('familyName')} />
      <TextField label={t('cohorts:learner.email')} hint={t('cohorts:learner.emailHelp')} optional type="email" inputMode="email" autoComplete="off" maxLength={254} value={typed.email} onChange={(email) => type({ email })} {...marked('email')} />
      <TextField label={t('cohorts:learner.reference')} hint={t('cohorts:learner.referenceHelp')} optional autoComplete="off" maxLength={REFERENCE_MOST} value={typed.reference} onChange={(reference) => type({ reference })} {...marked('reference')} />
      <Checkbox isSelected={typed.minor} onChange={(minor) => type({ minor })}>{t('cohorts:learner.isMinor')}</Checkbox>
      {typed.minor && (
        <div className={styles['group']}>
          <DatePicker label={t('cohorts:learner.birthDate')} hint={t('cohorts:learner.birthDateHelp')} max={today} value={typed.birthDate} onChange={(birthDate) => type({ birthDate })} {...marked('birthDate')} />
          {isAdultByDate(typed, today) && <Notice>{t('cohorts:learner.adultNow')}</Notice>}
          <Checkbox isSelected={typed.onPaper} onChange={(onPaper) => type({ onPaper })} detail={t('cohorts:learner.onPaperHelp')}>{t('cohorts:learner.onPaper')}</Checkbox>
          <TextField label={t('cohorts:learner.guardianEmail')} hint={t('cohorts:learner.guardianEmailHelp')} optional type="email" inputMode="email" autoComplete="off" maxLength={254} value={typed.guardianEmail} onChange={(guardianEmail) => type({ guardianEmail })} {...marked('guardianEmail')} />
        </div>
      )}
      <CheckboxGroup label={t('cohorts:learner.requests')} hint={t('cohorts:learner.requestsHelp')} optional options={ACCESS_REQUESTS.map((id) => ({ id, label: t(`cohorts:request.${id}`) }))} value={typed.accessRequests} onChange={(accessRequests) => type({ accessRequests })} {...marked('accessRequests')} />
      {refused === 'unreachable' && <Notice tone="warn">{t('cohorts:form.unreachable')}</Notice>}
      {no !== null && <Notice tone="no">{t(`cohorts:refusal.${no.code}`)}</Notice>}
      <div className={styles['acts']}>
        <Button type="submit" pending={sending}>{t('cohorts:act.save')}</Button>
      </div>
    </form>
  );
}
