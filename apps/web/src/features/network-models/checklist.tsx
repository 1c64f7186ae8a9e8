import { CHECKLIST_MOMENTS, type ChecklistCode, type EquipmentCategory, type ModelRules } from '@escale/domain';
import { Checkbox, useMessages } from '@escale/ui';
import styles from './models.module.css';
import { itemsOf, switched } from './models.presenter.ts';

type ChecklistProps = { readonly category: EquipmentCategory; readonly draft: ModelRules; readonly mayChange: boolean; readonly onChange: (off: readonly ChecklistCode[]) => void };

/** What is looked at, and what of it a network leaves out; what keeps people safe stays. */
export function Checklist({ category, draft, mayChange, onChange }: ChecklistProps) {
  const { t } = useMessages();
  const items = itemsOf(category, draft).filter(({ item }) => item.code !== 'ACCESSORIES');
  return (
    <fieldset className={styles['group']}>
      <legend>{t('models:group.checklist')}</legend>
      {CHECKLIST_MOMENTS.map((moment) => {
        const those = items.filter(({ item }) => item.when === moment);
        return those.length === 0 ? null : (
          <div key={moment} className={styles['group']} role="group" aria-label={t(`models:moment.${moment}`)}>
            <h3 className={styles['moment']}>{t(`models:moment.${moment}`)}</h3>
            {those.map(({ item: { code, mandatory, minutes }, on }) => (
              <Checkbox
                key={code}
                isSelected={on}
                isDisabled={mandatory || !mayChange}
                onChange={(selected) => onChange(switched(draft.checklistOff, code, selected))}
                {...(mandatory || minutes > 0 ? { detail: [...(minutes > 0 ? [t('models:itemMinutes', { minutes })] : []), ...(mandatory ? [t('models:always')] : [])].join(' · ') } : {})}
              >
                {t(`models:item.${code}`)}
              </Checkbox>
            ))}
          </div>
        );
      })}
    </fieldset>
  );
}
