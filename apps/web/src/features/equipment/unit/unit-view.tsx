import { Button, Notice, PageTitle, Pencil, useMessages } from '@escale/ui';
import { useState } from 'react';
import { useNow } from '../../../shell/use-now.ts';
import { ActMenu } from '../acts/act-menu.tsx';
import styles from '../equipment.module.css';
import { todosOf } from '../facets.presenter.ts';
import type { UnitLife } from '../facts.ts';
import { useFleetFrame } from '../fleet-context.ts';
import { UnitState, UnitTodos } from '../unit-lines.tsx';
import { Care } from './care.tsx';
import { IncidentForm } from './incident-form.tsx';
import { Incidents } from './incidents.tsx';
import { LifeList } from './life-list.tsx';
import { SheetDialog } from './sheet-dialog.tsx';
import { UnitFacts } from './unit-facts.tsx';

/** What a unit is now, what can be done with it, what went wrong, its care, and all that happened to it. */
export function UnitView({ life, onChanged }: { readonly life: UnitLife; readonly onChanged: () => void }) {
  const { t } = useMessages();
  const { work, keeper } = useFleetFrame();
  const { unit, incidents, events } = life;
  const now = useNow().getTime();
  const [doing, setDoing] = useState<'sheet' | 'incident' | null>(null);
  const todo = todosOf(unit, now).length > 0;
  return (
    <>
      <div className={styles['head']}>
        <PageTitle lead={unit.modelName}>{unit.tag}</PageTitle>
        {keeper && unit.acts.includes('CHANGE_DETAILS') && <Button look="quiet" onPress={() => setDoing('sheet')}><Pencil aria-hidden="true" />{t('fleet:act.CHANGE_DETAILS')}</Button>}
      </div>
      <div className={styles['row']}>
        <UnitState unit={unit} />
        {unit.note != null && <span>{unit.note}</span>}
      </div>
      {todo && <Notice tone="warn" live={false}><UnitTodos unit={unit} now={now} /></Notice>}
      <ActMenu units={[unit]} />
      <div className={styles['columns']}>
        <div>
          <UnitFacts unit={unit} />
          <Incidents unit={unit} incidents={incidents} onReport={() => setDoing('incident')} onChanged={onChanged} />
          <Care unit={unit} />
        </div>
        <LifeList events={events} />
      </div>
      {doing === 'sheet' && (
        <SheetDialog
          unit={unit}
          onDone={() => {
            setDoing(null);
            work.tell({ tone: 'ok', title: t('fleet:done.changed') });
          }}
          onClose={() => setDoing(null)}
        />
      )}
      {doing === 'incident' && <IncidentForm unit={unit} onChanged={onChanged} onClose={() => setDoing(null)} />}
    </>
  );
}
