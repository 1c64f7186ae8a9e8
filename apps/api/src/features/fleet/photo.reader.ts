import { DESK_ROLES } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { ownPlaceAsSql } from '../../platform/access/acts-at.sql.ts';
import { Database } from '../../platform/database/database.ts';

const OWN = ownPlaceAsSql('$1', DESK_ROLES);

/** Finds incidents and their pictures at places whose desk an account keeps. */
@Injectable()
export class PhotoReader {
  constructor(private readonly database: Database) {}

  async incident(accountId: string, incidentId: string): Promise<{ readonly placeId: string; readonly unitId: string } | null> {
    const [row] = await this.database.query<{ placeId: string; unitId: string }>(`SELECT i.place_id AS "placeId", i.unit_id AS "unitId" FROM incident i CROSS JOIN ${OWN} AND p.id = i.place_id AND i.id = $2`, [accountId, incidentId]);
    return row ?? null;
  }

  async isPhoto(accountId: string, incidentId: string, fileId: string): Promise<boolean> {
    const rows = await this.database.query(`SELECT FROM incident_photo f CROSS JOIN ${OWN} AND p.id = f.place_id AND f.incident_id = $2 AND f.file_id = $3`, [accountId, incidentId, fileId]);
    return rows.length > 0;
  }
}
