import type { EquipmentCategory, LocalDay } from '@escale/domain';
import { Button, ChoiceChips, LinkButton, Printer, SearchField, Select } from '@escale/ui';
import { memo, type ReactNode } from 'react';
import { DayChoice } from './day-choice.tsx';
import type { Planning } from './facts.ts';
import { DESK_STATES, type DeskState } from './find.presenter.ts';
import styles from './planning.module.css';
import type { Looked } from './planning-url.ts';
import type { Reading } from './words.presenter.ts';

const ALL = 'all';

type ToolbarProps = {
  /** Which place, for who keeps several. */
  readonly places: ReactNode;
  readonly units: Planning['units'] | undefined;
  readonly looked: Looked;
  /** What is typed in the search. */
  readonly text: string;
  readonly onType: (text: string) => void;
  readonly day: LocalDay;
  readonly today: LocalDay;
  readonly narrow: boolean;
  readonly onLook: (change: Partial<Looked>) => void;
  /** Enter in the search: to the first that matches. */
  readonly onJump: () => void;
  readonly reading: Reading;
};

/** Which day, how it is shown, and what is looked for; all of it stands in the address. Not drawn anew when the planning alone is. */
export const Toolbar = memo(function Toolbar({ places, units, looked, text, onType, day, today, narrow, onLook, onJump, reading }: ToolbarProps) {
  const { t } = reading;
  const categories = [...new Set((units ?? []).map(({ category }) => category))];
  return (
    <div className={styles['toolbar']}>
      {places !== null && <div className={styles['place']}>{places}</div>}
      <DayChoice day={day} today={today} view={looked.view} onChange={(chosen) => onLook({ day: chosen })} reading={reading} />
      <ChoiceChips label={t('planning:view.label')} labelHidden options={(['day', 'week'] as const).map((id) => ({ id, label: t(`planning:view.${id}`) }))} value={looked.view} onChange={(view: Looked['view']) => onLook({ view })} />
      {!narrow && <ChoiceChips label={t('planning:rows.label')} labelHidden options={(['category', 'space'] as const).map((id) => ({ id, label: t(`planning:rows.${id}`) }))} value={looked.by} onChange={(by: Looked['by']) => onLook({ by })} />}
      <div className={styles['filters']}>
        <SearchField label={t('planning:filter.search')} value={text} onChange={onType} onSubmit={onJump} />
        <Select<DeskState | typeof ALL>
          label={t('planning:filter.state')}
          options={[{ id: ALL, label: t('planning:filter.anyState') }, ...DESK_STATES.map((id) => ({ id, label: t(`planning:state.${id}`) }))]}
          value={looked.state ?? ALL}
          onChange={(state) => onLook({ state: state === ALL ? null : state })}
        />
        {categories.length > 1 && (
          <Select<EquipmentCategory | typeof ALL>
            label={t('planning:filter.category')}
            options={[{ id: ALL, label: t('planning:filter.anyCategory') }, ...categories.map((id) => ({ id, label: t(`equipment:${id}.choice`) }))]}
            value={looked.category ?? ALL}
            onChange={(category) => onLook({ category: category === ALL ? null : category })}
          />
        )}
      </div>
      {!narrow && <div className={styles['tools']}><PlanningTools reading={reading} /></div>}
    </div>
  );
});

/** What is wanted once a day: on paper, and the permissions that wait. On a phone it stands after the list. */
export function PlanningTools({ reading: { t } }: { readonly reading: Reading }) {
  return (
    <>
      <Button look="quiet" onPress={() => print()}>
        <Printer aria-hidden="true" />
        {t('planning:print.action')}
      </Button>
      <LinkButton look="plain" href="/gestion/accords">{t('helping:desk.title')}</LinkButton>
    </>
  );
}
