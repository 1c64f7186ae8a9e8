import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import { Database } from '../../platform/database/database.ts';
import type { Loaders } from '../../platform/graphql/loaders.ts';

export type CommuneShown = {
  readonly id: string;
  readonly inseeCode: string;
  readonly name: string;
  readonly departmentCode: string;
  readonly departmentName: string;
  readonly regionName: string;
};

/** Reads communes of the gazetteer. */
@Injectable()
export class CommuneReader {
  constructor(private readonly database: Database) {}

  /** Communes by INSEE code, batched per request. */
  communes(loaders: Loaders): DataLoader<string, CommuneShown | null> {
    return loaders.of('commune', (codes) =>
      this.database.query<CommuneShown>(
        `SELECT insee_code AS id, insee_code AS "inseeCode", name, department_code AS "departmentCode", department_name AS "departmentName", region_name AS "regionName"
         FROM commune WHERE insee_code = ANY ($1)`,
        [codes],
      ),
    );
  }
}
