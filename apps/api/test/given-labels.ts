import { randomUUID } from 'node:crypto';
import type { TestApi } from './test-api.ts';

export interface EventValues {
  readonly type: string;
  readonly holds_from: string;
  readonly until?: string;
  readonly renewal_from?: string;
  readonly due_by?: string;
  readonly reservation?: string;
  readonly because?: string;
}

/** What was done to a label, in this order, after what was done before. */
export async function labelEvents(api: TestApi, placeId: string, labelId: string, events: readonly EventValues[]): Promise<void> {
  const [{ last } = { last: 0 }] = await api.sql<{ last: number }>('SELECT coalesce(max(sequence), 0)::int AS last FROM label_event WHERE label_id = $1', [labelId]);
  await api.sql(
    `INSERT INTO label_event (place_id, label_id, sequence, type, holds_from, until, renewal_from, due_by, reservation, because, at)
     SELECT $1, $2, $4 + i, type, holds_from, until, renewal_from, due_by, reservation, because, now()
     FROM ROWS FROM (jsonb_to_recordset($3::jsonb) AS (type text, holds_from date, until date, renewal_from date, due_by date, reservation text, because text)) WITH ORDINALITY AS e (type, holds_from, until, renewal_from, due_by, reservation, because, i)`,
    [placeId, labelId, JSON.stringify(events), last],
  );
}

/** A label the network gave a place: three years from 1 February 2026, unless told otherwise. */
export async function aLabel(api: TestApi, placeId: string, { code = 'TIERS_LIEU', on = '2026-02-01', until = '2029-01-31', renewalFrom = '2028-08-01', events = [] }: { readonly code?: string; readonly on?: string; readonly until?: string; readonly renewalFrom?: string; readonly events?: readonly EventValues[] } = {}): Promise<{ readonly id: string; readonly number: string; readonly token: string }> {
  const [label] = await api.sql<{ id: string; number: string; token: string }>(
    `INSERT INTO label (place_id, id, source, programme_id, version_number, granted_on, place_name, commune_name, created_at)
     SELECT p.id, $2, 'FILE', l.id, 1, $4, p.name, p.commune_name, now() FROM place p, label_programme l WHERE p.id = $1 AND l.code = $3 RETURNING id, number, verify_token AS token`,
    [placeId, randomUUID(), code, on],
  );
  if (label === undefined) throw new Error('There is no such place, or no such programme.');
  await labelEvents(api, placeId, label.id, [{ type: 'GRANTED', holds_from: on, until, renewal_from: renewalFrom }, ...events]);
  return label;
}
