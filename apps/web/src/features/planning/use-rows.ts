import type { EquipmentCategory } from '@escale/domain';
import { useMemo, useState } from 'react';
import type { Axis } from './axis.presenter.ts';
import type { Planning } from './facts.ts';
import { keptRows } from './kept.presenter.ts';
import { type Grouping, groupsOf, type GroupView } from './rows.presenter.ts';

/** The rows to draw; those that look as they did stay the very same, so that React leaves them alone. */
export function useRows(planning: Planning | null, axis: Axis | null, by: Grouping, only: EquipmentCategory | null): readonly GroupView[] {
  const made = useMemo(() => (planning === null || axis === null ? [] : groupsOf(planning, axis, by, only)), [planning, axis, by, only]);
  const [kept, setKept] = useState({ of: made, groups: made });
  if (kept.of === made) return kept.groups;
  const groups = keptRows(kept.groups, made);
  setKept({ of: made, groups });
  return groups;
}
