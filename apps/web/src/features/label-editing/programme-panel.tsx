import { CLOCK_RESUMES, DRAFT_BOUNDS, PROGRAMME_RULES_BOUNDS, type ProgrammeRules } from '@escale/domain';
import { Checkbox, CheckboxGroup, NumberField, RadioGroup, useMessages } from '@escale/ui';
import { BothLanguages } from './both-languages.tsx';
import type { PanelProps } from './criterion-panel.tsx';
import { problemOf } from './editing.presenter.ts';
import styles from './label-editing.module.css';

const SILENCES = ['NONE', 'ACCEPT', 'REFUSE'] as const;
const TIMES = ['validityMonths', 'renewalLeadDays', 'answerWorkingDays', 'noticeDays', 'reapplyMonths'] as const;

/** The label itself: what it is called, from how many points on, and how it is given. */
export function ProgrammePanel({ draft, faults, isReadOnly, change, regions }: PanelProps & { readonly regions: readonly { readonly code: string; readonly name: string }[] }) {
  const { t, locale } = useMessages();
  const { rules } = draft;
  const put = (more: Partial<ProgrammeRules>): void => change((now) => ({ ...now, rules: { ...now.rules, ...more } }));
  const number = (rule: keyof typeof PROGRAMME_RULES_BOUNDS) => {
    const [minValue, maxValue] = PROGRAMME_RULES_BOUNDS[rule];
    const problem = problemOf(faults, null, `rules.${rule}`, { t });
    return <NumberField key={rule} label={t(`labelEditing:rules.${rule}`)} minValue={minValue} maxValue={maxValue} value={rules[rule]} isReadOnly={isReadOnly} onChange={(value) => Number.isNaN(value) || put({ [rule]: value })} {...(problem === null ? {} : { problem })} />;
  };
  return (
    <>
      <BothLanguages words={draft.name} label={(language) => t(`labelEditing:field.name.${language}`)} problem={(language) => problemOf(faults, null, `name.${language}`, { t })} most={DRAFT_BOUNDS.name} isReadOnly={isReadOnly} onChange={(name) => change((now) => ({ ...now, name }))} />
      <BothLanguages words={draft.purpose} rows={2} label={(language) => t(`labelEditing:field.purpose.${language}`)} problem={(language) => problemOf(faults, null, `purpose.${language}`, { t })} most={DRAFT_BOUNDS.purpose} isReadOnly={isReadOnly} onChange={(purpose) => change((now) => ({ ...now, purpose }))} />
      <NumberField label={t('labelEditing:field.threshold')} minValue={0} maxValue={100} value={draft.grid.threshold} isReadOnly={isReadOnly} onChange={(threshold) => Number.isNaN(threshold) || change((now) => ({ ...now, grid: { ...now.grid, threshold } }))} />
      <fieldset className={styles['group']}>
        <legend>{t('labelEditing:rules.title')}</legend>
        <div className={styles['both']}>{TIMES.map(number)}</div>
        <Checkbox isSelected={rules.visitRequired} isReadOnly={isReadOnly} onChange={(visitRequired) => put({ visitRequired })}>{t('labelEditing:rules.visitRequired')}</Checkbox>
        <Checkbox isSelected={rules.committee} isReadOnly={isReadOnly} onChange={(committee) => put({ committee })}>{t('labelEditing:rules.committee')}</Checkbox>
        {rules.committee && number('quorum')}
      </fieldset>
      <RadioGroup label={t('labelEditing:rules.resume')} options={CLOCK_RESUMES.map((id) => ({ id, label: t(`labelEditing:resume.${id}`) }))} value={rules.resume} onChange={(resume) => isReadOnly || put({ resume })} />
      <RadioGroup label={t('labelEditing:rules.silence')} options={SILENCES.map((id) => ({ id, label: t(`labelEditing:silence.${id}`) }))} value={rules.silence} onChange={(silence) => isReadOnly || put({ silence })} />
      <CheckboxGroup label={t('labelEditing:rules.regions')} hint={t('labelEditing:rules.regionsHint')} options={[...regions].sort((one, other) => one.name.localeCompare(other.name, locale)).map(({ code, name }) => ({ id: code, label: name }))} value={rules.regions} onChange={(chosen) => isReadOnly || put({ regions: [...chosen].sort() })} />
    </>
  );
}
