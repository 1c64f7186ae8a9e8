import { Checkbox, VisuallyHidden } from '@escale/ui';
import styles from './equipment.module.css';
import type { FleetUnit } from './facts.ts';
import { useFleetFrame } from './fleet-context.ts';
import { UnitLink, UnitNext, UnitState, UnitTodos, unitWhere } from './unit-lines.tsx';

export type UnitsShown = { readonly units: readonly FleetUnit[]; readonly now: number; readonly chosen: ReadonlySet<string>; readonly onChoose: (chosen: ReadonlySet<string>) => void };

export const toggled = (chosen: ReadonlySet<string>, id: string, is: boolean): ReadonlySet<string> => {
  const next = new Set(chosen);
  if (is) next.add(id);
  else next.delete(id);
  return next;
};

/** The inventory as a table: a row a unit, chosen one by one or all. */
export function UnitTable({ units, now, chosen, onChoose }: UnitsShown) {
  const { reading, placeId } = useFleetFrame();
  const { t } = reading;
  const count = units.filter(({ id }) => chosen.has(id)).length;
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">
            <Checkbox isSelected={count === units.length} isIndeterminate={count > 0 && count < units.length} onChange={(all) => onChoose(new Set(all ? units.map(({ id }) => id) : []))}>
              <VisuallyHidden>{t('fleet:select.all')}</VisuallyHidden>
            </Checkbox>
          </th>
          <th scope="col">{t('fleet:column.tag')}</th>
          <th scope="col">{t('fleet:column.model')}</th>
          <th scope="col">{t('fleet:column.space')}</th>
          <th scope="col">{t('fleet:column.status')}</th>
          <th scope="col">{t('fleet:column.todo')}</th>
          <th scope="col">{t('fleet:column.next')}</th>
        </tr>
      </thead>
      <tbody>
        {units.map((unit) => (
          <tr key={unit.id} data-chosen={chosen.has(unit.id)}>
            <td>
              <Checkbox isSelected={chosen.has(unit.id)} onChange={(is) => onChoose(toggled(chosen, unit.id, is))}>
                <VisuallyHidden>{t('fleet:select.one', { tag: unit.tag })}</VisuallyHidden>
              </Checkbox>
            </td>
            <th scope="row"><UnitLink unit={unit} /></th>
            <td>{unit.modelName}</td>
            <td>{unitWhere(unit, placeId) ?? <span className={styles['soft']}>{t('fleet:filter.noSpace')}</span>}</td>
            <td><UnitState unit={unit} /></td>
            <td><UnitTodos unit={unit} now={now} /></td>
            <td><UnitNext unit={unit} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
