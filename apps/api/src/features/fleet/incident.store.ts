import type { IncidentKind, IncidentSeverity } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Witness } from './witness.ts';

export interface NewIncident {
  readonly id: string;
  readonly placeId: string;
  readonly unitId: string;
  readonly severity: IncidentSeverity;
  readonly kind: IncidentKind;
  readonly account: string;
}

/** Writes incidents and their pictures; every method runs in the caller's transaction. */
@Injectable()
export class IncidentStore {
  async insert(manager: EntityManager, { id, placeId, unitId, severity, kind, account }: NewIncident, { at, accountId }: Witness): Promise<void> {
    await manager.query('INSERT INTO incident (place_id, id, unit_id, severity, kind, account, reported_at, reported_by) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [placeId, id, unitId, severity, kind, account, at, accountId]);
  }

  /** Writes an incident a kiosk told, unless it is there already; answers whether it is new. */
  async insertOnce(manager: EntityManager, { id, placeId, unitId, severity, kind, account }: NewIncident, at: Date): Promise<boolean> {
    const rows = await manager.query<unknown[]>('INSERT INTO incident (place_id, id, unit_id, severity, kind, account, reported_at) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING 1', [placeId, id, unitId, severity, kind, account, at]);
    return rows.length > 0;
  }

  async resolve(manager: EntityManager, id: string, repair: string | null, costCents: number | null, { at, accountId }: Witness): Promise<void> {
    await manager.query('UPDATE incident SET resolved_at = $2, resolved_by = $3, repair = $4, cost_cents = $5 WHERE id = $1 AND resolved_at IS NULL', [id, at, accountId, repair, costCents]);
  }

  /** Adds a picture unless the incident has `most` already; the incident is locked, so that two at once are counted. */
  async addPhoto(manager: EntityManager, placeId: string, incidentId: string, fileId: string, alternative: string, most: number, now: Date): Promise<boolean> {
    await manager.query('SELECT FROM incident WHERE place_id = $1 AND id = $2 FOR UPDATE', [placeId, incidentId]);
    const [{ count } = { count: 0 }] = await manager.query<{ count: number }[]>('SELECT count(*)::integer AS count FROM incident_photo WHERE place_id = $1 AND incident_id = $2', [placeId, incidentId]);
    if (count >= most) return false;
    await manager.query('INSERT INTO incident_photo (place_id, incident_id, file_id, alternative, added_at) VALUES ($1, $2, $3, $4, $5)', [placeId, incidentId, fileId, alternative, now]);
    return true;
  }
}
