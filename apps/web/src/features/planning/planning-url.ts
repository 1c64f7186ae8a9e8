import { EQUIPMENT_CATEGORIES, parseLocalDay, type EquipmentCategory, type LocalDay } from '@escale/domain';
import { DESK_STATES, type DeskState } from './find.presenter.ts';
import type { Grouping } from './rows.presenter.ts';

export type View = 'day' | 'week';

/** What the address says is looked at; `null` where it leaves the choice to the page. */
export type Looked = {
  readonly place: string | null;
  readonly day: LocalDay | null;
  readonly view: View;
  readonly by: Grouping;
  readonly category: EquipmentCategory | null;
  readonly state: DeskState | null;
  readonly text: string;
};

// As they stand in the address, which people read and send each other.
const STATES: Record<DeskState, string> = { making: 'en-cours', waiting: 'demande', expected: 'attendu', arrived: 'arrive', missed: 'absent', over: 'termine' };

export function readLooked(query: URLSearchParams): Looked {
  const state = query.get('etat');
  return {
    place: query.get('lieu'),
    day: parseLocalDay(query.get('jour') ?? ''),
    view: query.get('vue') === 'semaine' ? 'week' : 'day',
    by: query.get('rangs') === 'espaces' ? 'space' : 'category',
    category: EQUIPMENT_CATEGORIES.find((category) => category === query.get('categorie')) ?? null,
    state: DESK_STATES.find((each) => STATES[each] === state) ?? null,
    text: query.get('chercher') ?? '',
  };
}

export function writeLooked({ place, day, view, by, category, state, text }: Looked): URLSearchParams {
  const query = new URLSearchParams();
  const parts = { lieu: place, jour: day, vue: view === 'week' ? 'semaine' : null, rangs: by === 'space' ? 'espaces' : null, categorie: category, etat: state === null ? null : STATES[state], chercher: text === '' ? null : text };
  for (const [name, value] of Object.entries(parts)) if (value !== null) query.set(name, value);
  return query;
}
