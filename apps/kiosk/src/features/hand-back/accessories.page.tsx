import { checklistOf, type SnapshotModel } from '@escale/domain';
import { resources } from '@escale/messages';
import { Button, Checkbox, CircleCheck, useMessages } from '@escale/ui';
import { useState } from 'react';
import { Screen } from '../../shell/screen.tsx';
import styles from './hand-back.module.css';

/** What came with the headset; named for the team in the language of the place. */
const partsOf = (model: SnapshotModel, controllersWords: string, locale: 'fr' | 'en') => {
  const team = resources.fr.kioskHandBack.accessories;
  const controllers = checklistOf(model.category, model).some(({ code }) => code === 'CONTROLLERS');
  return [...(controllers ? [{ name: team.controllers, shown: controllersWords }] : []), ...model.accessories.map((accessory) => ({ name: accessory.fr, shown: accessory[locale] }))];
};

/** Whether everything is back; what is not is named. */
export function AccessoriesPage({ model, onCounted }: { readonly model: SnapshotModel; readonly onCounted: (missing: readonly string[]) => void }) {
  const { t, locale } = useMessages();
  const [missing, setMissing] = useState<readonly string[]>([]);
  const parts = partsOf(model, t('kioskHandBack:accessories.controllers'), locale);
  return (
    <Screen
      title={t('kioskHandBack:accessories.title')}
      lead={t('kioskHandBack:accessories.lead')}
      actions={
        <>
          <div role="group" aria-label={t('kioskHandBack:accessories.title')} className={styles['items']}>
            {parts.map(({ name, shown }) => (
              <div key={name} className={styles['item']}>
                <Checkbox isSelected={!missing.includes(name)} onChange={(here) => setMissing((before) => (here ? before.filter((each) => each !== name) : [...before, name]))}>
                  {shown}
                </Checkbox>
              </div>
            ))}
          </div>
          <Button wide onPress={() => onCounted(missing)}>
            <CircleCheck aria-hidden="true" className="lucide" />
            {missing.length === 0 ? t('kioskHandBack:accessories.yes') : t('kioskHandBack:accessories.missing', { count: missing.length })}
          </Button>
        </>
      }
    />
  );
}
