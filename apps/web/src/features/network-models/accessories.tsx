import { ACCESSORIES_MOST, ACCESSORY_LENGTH, type Accessory } from '@escale/domain';
import { Button, Notice, TextField, useMessages, X } from '@escale/ui';
import styles from './models.module.css';

type AccessoriesProps = { readonly accessories: readonly Accessory[]; readonly mayChange: boolean; readonly problem: string | null; readonly onChange: (accessories: readonly Accessory[]) => void };

/** What comes with a unit, in both languages. */
export function Accessories({ accessories, mayChange, problem, onChange }: AccessoriesProps) {
  const { t } = useMessages();
  const put = (index: number, more: Partial<Accessory>): void => onChange(accessories.map((one, at) => (at === index ? { ...one, ...more } : one)));
  return (
    <fieldset className={styles['group']}>
      <legend>{t('models:group.accessories')}</legend>
      {accessories.length === 0 && <p className={styles['soft']}>{t('models:accessory.none')}</p>}
      {accessories.map(({ fr, en }, index) => (
        // The place in the list is what it is: it has no other name.
        <div key={index} className={styles['accessory']}>
          <TextField label={t('models:accessory.fr', { number: index + 1 })} maxLength={ACCESSORY_LENGTH} isDisabled={!mayChange} value={fr} onChange={(words) => put(index, { fr: words })} />
          <TextField label={t('models:accessory.en', { number: index + 1 })} maxLength={ACCESSORY_LENGTH} isDisabled={!mayChange} value={en} onChange={(words) => put(index, { en: words })} />
          {mayChange && <Button look="plain" aria-label={t('models:accessory.remove', { number: index + 1 })} onPress={() => onChange(accessories.filter((_, at) => at !== index))}><X aria-hidden="true" /></Button>}
        </div>
      ))}
      {problem !== null && <Notice tone="no">{problem}</Notice>}
      {mayChange && accessories.length < ACCESSORIES_MOST && <div><Button look="quiet" onPress={() => onChange([...accessories, { fr: '', en: '' }])}>{t('models:accessory.add')}</Button></div>}
    </fieldset>
  );
}
