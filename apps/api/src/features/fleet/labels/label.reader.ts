import { DESK_ROLES } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { ownPlaceAsSql } from '../../../platform/access/acts-at.sql.ts';
import { Database } from '../../../platform/database/database.ts';

const OWN = ownPlaceAsSql('$1', DESK_ROLES);

export interface LabelledUnit {
  readonly tag: string;
  readonly model: string;
}

/** The place, and those of the units that stand there, by tag. */
export interface LabelRows {
  readonly place: string;
  readonly units: readonly LabelledUnit[];
}

/** Reads what stands on labels, for the people who keep the desk of the place. */
@Injectable()
export class LabelReader {
  constructor(private readonly database: Database) {}

  async units(accountId: string, placeId: string, unitIds: readonly string[]): Promise<LabelRows | null> {
    const [row] = await this.database.query<LabelRows>(
      `SELECT p.name AS place, (SELECT coalesce(json_agg(json_build_object('tag', u.tag, 'model', m.manufacturer || ' ' || m.name) ORDER BY u.tag), '[]')
         FROM equipment_unit u JOIN equipment_model m ON m.id = u.model_id WHERE u.place_id = p.id AND u.id = ANY ($3::uuid[])) AS units
       FROM ${OWN} AND p.id = $2`,
      [accountId, placeId, unitIds],
    );
    return row ?? null;
  }
}
