import { UNIT_STATUSES, type EquipmentCategory, type UnitStatus } from '@escale/domain';
import { Checkbox, SearchField, Select, useMessages } from '@escale/ui';
import { useTypedSearch } from '../planning/use-typed-search.ts';
import styles from './equipment.module.css';
import type { Looked } from './equipment-url.ts';
import { countsOf } from './facets.presenter.ts';
import type { Fleet } from './facts.ts';

const ALL = 'all';
const NONE = 'none';

type FiltersProps = { readonly fleet: Fleet; readonly looked: Looked; readonly now: number; readonly onLook: (change: Partial<Looked>) => void };

/** What of the inventory is looked at; each choice says how many it would leave. All of it stands in the address. */
export function Filters({ fleet, looked, now, onLook }: FiltersProps) {
  const { t } = useMessages();
  const [text, type] = useTypedSearch(looked.text, (typed) => onLook({ text: typed }));
  const counted = (label: string, count: number): string => `${label} (${String(count)})`;
  const categories = countsOf(fleet.units, looked, now, 'category', ({ category }) => category);
  const statuses = [...countsOf(fleet.units, looked, now, 'status', ({ status }) => status)].sort((a, b) => UNIT_STATUSES.indexOf(a.value) - UNIT_STATUSES.indexOf(b.value));
  const spaces = countsOf(fleet.units, looked, now, 'space', ({ spaceId }) => spaceId ?? NONE);
  const nameOf = (space: string): string => fleet.spaces.find(({ id }) => id === space)?.name ?? t('fleet:filter.noSpace');
  return (
    <>
      <div role="search" aria-label={t('fleet:filter.label')} className={styles['filters']}>
        <SearchField label={t('fleet:filter.search')} value={text} onChange={type} />
        <Select<EquipmentCategory | typeof ALL>
          label={t('fleet:filter.category')}
          options={[{ id: ALL, label: t('fleet:filter.any') }, ...categories.map(({ value, count }) => ({ id: value, label: counted(t(`equipment:${value}.choice`), count) }))]}
          value={looked.category ?? ALL}
          onChange={(category) => onLook({ category: category === ALL ? null : category })}
        />
        <Select<UnitStatus | typeof ALL>
          label={t('fleet:filter.status')}
          options={[{ id: ALL, label: t('fleet:filter.anyState') }, ...statuses.map(({ value, count }) => ({ id: value, label: counted(t(`fleet:status.${value}`), count) }))]}
          value={looked.status ?? ALL}
          onChange={(status) => onLook({ status: status === ALL ? null : status })}
        />
        {fleet.spaces.length > 0 && (
          <Select
            label={t('fleet:filter.space')}
            options={[{ id: ALL, label: t('fleet:filter.any') }, ...spaces.map(({ value, count }) => ({ id: value, label: counted(nameOf(value), count) }))]}
            value={looked.space ?? ALL}
            onChange={(space) => onLook({ space: space === ALL ? null : space })}
          />
        )}
      </div>
      <div className={styles['ticks']}>
        <Checkbox isSelected={looked.todo} onChange={(todo) => onLook({ todo })}>{t('fleet:filter.todo')}</Checkbox>
        <Checkbox isSelected={looked.retired} onChange={(retired) => onLook({ retired })}>{t('fleet:filter.retired')}</Checkbox>
      </div>
    </>
  );
}
