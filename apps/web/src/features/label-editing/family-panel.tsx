import { DRAFT_BOUNDS, type Family } from '@escale/domain';
import { Checkbox, Notice, NumberField, useMessages } from '@escale/ui';
import { BothLanguages } from './both-languages.tsx';
import type { PanelProps } from './criterion-panel.tsx';
import { putFamily } from './grid-edits.ts';

/** What a minimum begins with where there was none. */
const FIRST_THRESHOLD = 50;

/** A family of criteria: its title, and its own minimum. */
export function FamilyPanel({ family, faults, isReadOnly, change }: PanelProps & { readonly family: Family }) {
  const { t } = useMessages();
  const has = (code: string): boolean => faults.some((fault) => fault.at === family.code && fault.code === code);
  const put = (more: Partial<Pick<Family, 'title' | 'threshold'>>): void => change((now) => ({ ...now, grid: putFamily(now.grid, family.code, more) }));
  return (
    <>
      <BothLanguages words={family.title} label={(language) => t(`labelEditing:field.title.${language}`)} problem={(language) => (family.title[language].trim() === '' && has('TITLE_MISSING') ? t('labelEditing:fault.TITLE_MISSING') : null)} most={DRAFT_BOUNDS.title} isReadOnly={isReadOnly} onChange={(title) => put({ title })} />
      <Checkbox isSelected={family.threshold !== null} isReadOnly={isReadOnly} onChange={(limited) => put({ threshold: limited ? FIRST_THRESHOLD : null })}>{t('labelEditing:field.hasThreshold')}</Checkbox>
      {family.threshold !== null && <NumberField label={t('labelEditing:field.familyThreshold')} minValue={0} maxValue={100} value={family.threshold} isReadOnly={isReadOnly} onChange={(value) => Number.isNaN(value) || put({ threshold: value })} />}
      {has('FAMILY_EMPTY') && <Notice tone="warn">{t('labelEditing:fault.FAMILY_EMPTY')}</Notice>}
    </>
  );
}
