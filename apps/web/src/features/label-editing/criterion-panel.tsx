import { criteriaOf, type Criterion, CRITERION_KINDS, DRAFT_BOUNDS, type GridFaultCode, LIVE_FACTS, type ProgrammeDraft, type ProgrammeFault } from '@escale/domain';
import { Checkbox, NumberField, Select, useMessages } from '@escale/ui';
import { BothLanguages } from './both-languages.tsx';
import { ConditionBuilder } from './condition-builder.tsx';
import { problemOf, SYNTAX } from './editing.presenter.ts';
import { familyOf, moveTo, ofKind, putCriterion } from './grid-edits.ts';
import { KindFields } from './kind-fields.tsx';
import styles from './label-editing.module.css';

export type PanelProps = { readonly draft: ProgrammeDraft; readonly faults: readonly ProgrammeFault[]; readonly isReadOnly: boolean; readonly change: (next: (now: ProgrammeDraft) => ProgrammeDraft) => void };

const OF_KIND: readonly GridFaultCode[] = ['CHOICES_TOO_FEW', 'RANGE_UNFIT', 'PIECES_MISSING'];
const OF_CONDITION: readonly GridFaultCode[] = ['CONDITION_AHEAD', 'CONDITION_UNFIT'];
const NO_FACT = 'NONE';

/** One criterion, with what its kind asks for and when it is asked. */
export function CriterionPanel({ draft, criterion, faults, isReadOnly, change }: PanelProps & { readonly criterion: Criterion }) {
  const { t, locale } = useMessages();
  const put = (next: Criterion): void => change((now) => ({ ...now, grid: putCriterion(now.grid, next) }));
  const mine = faults.filter(({ at }) => at === criterion.code);
  const found = (codes: readonly string[]): string | null => {
    const fault = mine.find(({ code, field }) => field === null && codes.includes(code));
    return fault === undefined ? null : t(`labelEditing:fault.${fault.code}`);
  };
  const all = criteriaOf(draft.grid);
  const families = draft.grid.families.map(({ code, title }) => ({ id: code, label: [title[locale], title.fr, t('labelEditing:outline.untitled')].find((one) => one !== '') ?? code }));
  const weight = found(['WEIGHT_UNFIT']);
  const counted = criterion.kind === 'YES_NO' || criterion.kind === 'NUMBER';
  return (
    <>
      <BothLanguages words={criterion.title} label={(language) => t(`labelEditing:field.title.${language}`)} problem={(language) => (criterion.title[language].trim() === '' ? found(['TITLE_MISSING']) : null)} most={DRAFT_BOUNDS.title} isReadOnly={isReadOnly} onChange={(title) => put({ ...criterion, title })} />
      <BothLanguages words={criterion.help} rows={5} hint={t('labelEditing:field.helpHint', SYNTAX)} label={(language) => t(`labelEditing:field.help.${language}`)} problem={(language) => problemOf(faults, criterion.code, `help.${language}`, { t })} most={DRAFT_BOUNDS.help} isReadOnly={isReadOnly} onChange={(help) => put({ ...criterion, help })} />
      <div className={styles['both']}>
        <Select label={t('labelEditing:field.kind')} options={CRITERION_KINDS.map((id) => ({ id, label: t(`labels:criterion.kind.${id}`) }))} value={criterion.kind} isDisabled={isReadOnly} onChange={(kind) => kind === criterion.kind || put(ofKind(criterion, kind))} />
        <Select label={t('labelEditing:field.family')} options={families} value={familyOf(draft.grid, criterion.code)?.code ?? null} isDisabled={isReadOnly} onChange={(family) => change((now) => ({ ...now, grid: moveTo(now.grid, criterion.code, family) }))} />
      </div>
      <KindFields criterion={criterion} problem={found(OF_KIND) ?? (criterion.kind === 'CHOICE' && criterion.choices.some(({ title }) => title.fr.trim() === '' || title.en.trim() === '') ? found(['TITLE_MISSING']) : null)} isReadOnly={isReadOnly} onChange={put} />
      <NumberField label={t('labelEditing:field.weight')} hint={t('labelEditing:field.weightHint')} minValue={0} maxValue={100} value={criterion.weight} isReadOnly={isReadOnly} onChange={(value) => Number.isNaN(value) || put({ ...criterion, weight: value })} {...(weight === null ? {} : { problem: weight })} />
      <Checkbox isSelected={criterion.mandatory} isReadOnly={isReadOnly} onChange={(mandatory) => put({ ...criterion, mandatory })}>{t('labelEditing:field.mandatory')}</Checkbox>
      {counted && (
        <Select
          label={t('labelEditing:field.fact')}
          options={[{ id: NO_FACT, label: t('labelEditing:field.noFact') }, ...LIVE_FACTS.map((id) => ({ id, label: t(`labelEditing:fact.${id}`) }))]}
          value={criterion.fact ?? NO_FACT}
          isDisabled={isReadOnly}
          onChange={(fact) => put({ ...criterion, fact: fact === NO_FACT ? null : fact })}
        />
      )}
      <ConditionBuilder draft={draft} criterion={criterion} before={all.slice(0, all.indexOf(criterion))} problem={found(OF_CONDITION)} isReadOnly={isReadOnly} onChange={(shownWhen) => put({ ...criterion, shownWhen })} />
    </>
  );
}
