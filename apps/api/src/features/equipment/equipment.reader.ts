import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import { Database } from '../../platform/database/database.ts';
import type { Loaders } from '../../platform/graphql/loaders.ts';

export type EquipmentOfPlace = {
  readonly id: string;
  readonly counts: readonly { readonly modelId: string; readonly units: number }[];
  readonly moduleIds: readonly string[];
};

/** Reads what stands in a place. */
@Injectable()
export class EquipmentReader {
  constructor(private readonly database: Database) {}

  /** Units in service by model, and the modules installed on them, by place id; batched per request. */
  ofPlaces(loaders: Loaders): DataLoader<string, EquipmentOfPlace | null> {
    return loaders.of('equipment-of-place', (ids) =>
      this.database.query<EquipmentOfPlace>(
        `SELECT p.id,
           (SELECT coalesce(json_agg(json_build_object('modelId', c.model_id, 'units', c.units) ORDER BY c.category, c.manufacturer, c.name), '[]')
            FROM (SELECT u.model_id, m.category, m.manufacturer, m.name, count(*)::integer AS units
                  FROM equipment_unit u JOIN equipment_model m ON m.id = u.model_id
                  WHERE u.place_id = p.id AND u.in_service GROUP BY 1, 2, 3, 4) c) AS counts,
           ARRAY(SELECT mo.id FROM module mo
                 WHERE EXISTS (SELECT 1 FROM equipment_unit u JOIN unit_module um ON um.unit_id = u.id WHERE u.place_id = p.id AND u.in_service AND um.module_id = mo.id)
                 ORDER BY search_form(mo.title_fr), mo.id) AS "moduleIds"
         FROM unnest($1::uuid[]) AS p(id)`,
        [ids],
      ),
    );
  }
}
