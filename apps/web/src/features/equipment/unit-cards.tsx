import { Checkbox, VisuallyHidden } from '@escale/ui';
import styles from './equipment.module.css';
import { useFleetFrame } from './fleet-context.ts';
import { UnitLink, UnitNext, UnitState, UnitTodos, unitWhere } from './unit-lines.tsx';
import { toggled, type UnitsShown } from './unit-table.tsx';

/** The inventory on a phone: a card a unit. */
export function UnitCards({ units, now, chosen, onChoose }: UnitsShown) {
  const { reading, placeId } = useFleetFrame();
  const { t } = reading;
  return (
    <ul role="list" className={styles['cards']}>
      {units.map((unit) => (
        <li key={unit.id} className={styles['card']}>
          <Checkbox isSelected={chosen.has(unit.id)} onChange={(is) => onChoose(toggled(chosen, unit.id, is))}>
            <VisuallyHidden>{t('fleet:select.one', { tag: unit.tag })}</VisuallyHidden>
          </Checkbox>
          <div>
            <strong><UnitLink unit={unit} /></strong>
            <div>{unit.modelName}</div>
            <div className={styles['soft']}>{unitWhere(unit, placeId)}</div>
          </div>
          <UnitState unit={unit} />
          <div className={styles['under']}><UnitTodos unit={unit} now={now} /></div>
          {unit.nextBookingAt != null && <div className={styles['under']}><UnitNext unit={unit} /></div>}
        </li>
      ))}
    </ul>
  );
}
