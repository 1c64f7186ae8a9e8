import { ANSWER_TEXT_MOST, type Criterion, DRAFT_BOUNDS, PIECE_KINDS } from '@escale/domain';
import { Button, Checkbox, CheckboxGroup, NumberField, Plus, Trash2, useMessages } from '@escale/ui';
import { BothLanguages } from './both-languages.tsx';
import styles from './label-editing.module.css';

type KindFieldsProps = { readonly criterion: Criterion; /** What to mend in what its kind asks for. */ readonly problem: string | null; readonly isReadOnly: boolean; readonly onChange: (criterion: Criterion) => void };

/** Codes of answers: the first letter that is free. */
const freeLetter = (taken: readonly string[]): string => [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].find((letter) => !taken.includes(letter)) ?? `A${String(taken.length)}`;

/** What only one kind of criterion has. */
export function KindFields({ criterion, problem, isReadOnly, onChange }: KindFieldsProps) {
  const { t } = useMessages();
  const wrong = problem === null ? {} : { problem };
  switch (criterion.kind) {
    case 'YES_NO': return null;
    case 'TEXT': return <NumberField label={t('labelEditing:field.longest')} minValue={1} maxValue={ANSWER_TEXT_MOST} value={criterion.longest} isReadOnly={isReadOnly} onChange={(longest) => Number.isNaN(longest) || onChange({ ...criterion, longest })} {...wrong} />;
    case 'EVIDENCE':
      return (
        <>
          <CheckboxGroup label={t('labelEditing:field.accepts')} options={PIECE_KINDS.map((id) => ({ id, label: t(`labels:criterion.piece.${id}`) }))} value={criterion.accepts} onChange={(accepts) => isReadOnly || onChange({ ...criterion, accepts })} {...wrong} />
          <Checkbox isSelected={criterion.expires} isReadOnly={isReadOnly} onChange={(expires) => onChange({ ...criterion, expires })}>{t('labelEditing:field.expires')}</Checkbox>
        </>
      );
    case 'NUMBER': {
      const number = (field: 'least' | 'most') => <NumberField label={t(`labelEditing:field.${field}`)} value={criterion[field]} isReadOnly={isReadOnly} onChange={(value) => Number.isNaN(value) || onChange({ ...criterion, [field]: value })} {...(field === 'most' ? wrong : {})} />;
      return (
        <>
          <BothLanguages words={criterion.unit} label={(language) => t(`labelEditing:field.unit.${language}`)} most={DRAFT_BOUNDS.unit} isReadOnly={isReadOnly} onChange={(unit) => onChange({ ...criterion, unit })} />
          <div className={styles['both']}>{number('least')}{number('most')}</div>
          <Checkbox isSelected={criterion.enough !== null} isReadOnly={isReadOnly} onChange={(has) => onChange({ ...criterion, enough: has ? criterion.least : null })}>{t('labelEditing:field.hasEnough')}</Checkbox>
          {criterion.enough !== null && <NumberField label={t('labelEditing:field.enough')} value={criterion.enough} isReadOnly={isReadOnly} onChange={(enough) => Number.isNaN(enough) || onChange({ ...criterion, enough })} />}
        </>
      );
    }
    case 'CHOICE':
      return (
        <fieldset className={styles['group']}>
          <legend>{t('labelEditing:field.choices')}</legend>
          {problem !== null && <p className={styles['problem']}>{problem}</p>}
          {criterion.choices.map((choice, index) => (
            <div key={choice.code} className={styles['choice']}>
              <BothLanguages words={choice.title} label={(language) => t(`labelEditing:field.choice.${language}`, { number: index + 1 })} most={DRAFT_BOUNDS.title} isReadOnly={isReadOnly} onChange={(title) => onChange({ ...criterion, choices: criterion.choices.map((one) => (one.code === choice.code ? { ...one, title } : one)) })} />
              {!isReadOnly && <Button look="plain" aria-label={t('labelEditing:field.removeChoice', { number: index + 1 })} onPress={() => onChange({ ...criterion, choices: criterion.choices.filter(({ code }) => code !== choice.code) })}><Trash2 aria-hidden="true" /></Button>}
            </div>
          ))}
          {!isReadOnly && criterion.choices.length < DRAFT_BOUNDS.choices && (
            <div><Button look="quiet" onPress={() => onChange({ ...criterion, choices: [...criterion.choices, { code: freeLetter(criterion.choices.map(({ code }) => code)), title: { fr: '', en: '' } }] })}><Plus aria-hidden="true" />{t('labelEditing:field.addChoice')}</Button></div>
          )}
        </fieldset>
      );
  }
}
