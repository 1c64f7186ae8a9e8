import { Badge } from '@escale/ui';
import { Link } from 'react-router';
import styles from './equipment.module.css';
import { todosOf } from './facets.presenter.ts';
import type { FleetUnit } from './facts.ts';
import { useFleetFrame } from './fleet-context.ts';
import { momentOf, todoInWords, toneOf } from './words.presenter.ts';

/** What a list of units says of each: shared by the table and the cards. */
export function UnitLink({ unit }: { readonly unit: FleetUnit }) {
  return <Link to={`/gestion/equipements/${unit.id}`}>{unit.tag}</Link>;
}

export function UnitState({ unit }: { readonly unit: FleetUnit }) {
  const { t } = useFleetFrame().reading;
  return <Badge tone={toneOf(unit.status)}>{t(`fleet:status.${unit.status}`)}</Badge>;
}

export function UnitTodos({ unit, now }: { readonly unit: FleetUnit; readonly now: number }) {
  const { reading } = useFleetFrame();
  const todos = todosOf(unit, now);
  if (todos.length === 0) return <span className={styles['soft']}>{reading.t('fleet:todo.none')}</span>;
  return (
    <ul role="list" className={styles['todos']}>
      {todos.map((todo) => {
        const words = todoInWords(todo, reading);
        return <li key={words}>{words}</li>;
      })}
    </ul>
  );
}

export function UnitNext({ unit }: { readonly unit: FleetUnit }) {
  const { reading } = useFleetFrame();
  const { t } = reading;
  if (unit.nextBookingAt == null) return <span className={styles['soft']}>{t('fleet:facts.noNext')}</span>;
  return (
    <>
      {momentOf(unit.nextBookingAt, reading)} <span className={styles['soft']}>{t('fleet:facts.coming', { count: unit.comingBookings })}</span>
    </>
  );
}

export function unitWhere(unit: FleetUnit, placeId: string): string | null {
  return unit.placeId === placeId ? (unit.spaceName ?? null) : unit.placeName;
}
