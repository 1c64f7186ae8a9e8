import { EQUIPMENT_CATEGORIES, UNIT_STATUSES } from '@escale/domain';
import type { Sought } from './facets.presenter.ts';

/** What the address says is looked at: a filter can be kept and sent. */
export type Looked = Sought & { readonly place: string | null };

export function readLooked(query: URLSearchParams): Looked {
  return {
    place: query.get('lieu'),
    category: EQUIPMENT_CATEGORIES.find((category) => category === query.get('type')) ?? null,
    status: UNIT_STATUSES.find((status) => status === query.get('etat')) ?? null,
    space: query.get('espace'),
    todo: query.get('a-faire') === 'oui',
    retired: query.get('sortis') === 'oui',
    text: query.get('chercher') ?? '',
  };
}

export function writeLooked({ place, category, status, space, todo, retired, text }: Looked): URLSearchParams {
  const query = new URLSearchParams();
  const parts = { lieu: place, type: category, etat: status, espace: space, 'a-faire': todo ? 'oui' : null, sortis: retired ? 'oui' : null, chercher: text === '' ? null : text };
  for (const [name, value] of Object.entries(parts)) if (value !== null) query.set(name, value);
  return query;
}
