import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import { CatalogueReader, type RuledModel } from '../catalogue.reader.ts';
import { DECIDES_NETWORK, READS_NETWORK } from '../../../platform/access/decides-network.sql.ts';
import type { EquipmentModelEntity } from '../equipment-model.entity.ts';

/** A model as who coordinates reads it. */
export interface NetworkModelRow extends RuledModel {
  readonly units: number;
  readonly places: number;
  readonly mayChange: boolean;
}

/** Reads models of equipment for who coordinates; that they do is part of the query. */
@Injectable()
export class ModelsReader {
  constructor(
    private readonly database: Database,
    private readonly catalogue: CatalogueReader,
  ) {}

  /** Every model of the network, or one; none for who coordinates nothing. */
  async shown(accountId: string, id: string | null): Promise<readonly NetworkModelRow[]> {
    const counted = await this.database.query<{ id: string; units: number; places: number; mayChange: boolean }>(
      `SELECT m.id, count(u.id)::int AS units, count(DISTINCT u.place_id)::int AS places, ${DECIDES_NETWORK} AS "mayChange"
       FROM equipment_model m LEFT JOIN equipment_unit u ON u.model_id = m.id AND u.in_service WHERE ${READS_NETWORK} AND ($2::uuid IS NULL OR m.id = $2) GROUP BY m.id`,
      [accountId, id],
    );
    const more = new Map(counted.map((row) => [row.id, row]));
    const models = await this.catalogue.ruledModels([...more.keys()]);
    return models.flatMap((model) => {
      const row = more.get(model.id);
      return row === undefined ? [] : [{ ...model, ...row }];
    });
  }

  async decides(manager: EntityManager, accountId: string): Promise<boolean> {
    const [row] = await manager.query<{ decides: boolean }[]>(`SELECT ${DECIDES_NETWORK} AS decides`, [accountId]);
    return row?.decides === true;
  }

  /** Takes a model for who decides, for the length of the transaction; null where there is none, or it is not theirs. */
  async take(manager: EntityManager, accountId: string, id: string): Promise<RuledModel | null> {
    const [row] = await manager.query<Pick<EquipmentModelEntity, 'id'>[]>(`SELECT m.id FROM equipment_model m WHERE m.id = $2 AND ${DECIDES_NETWORK} FOR NO KEY UPDATE OF m`, [accountId, id]);
    return row === undefined ? null : ((await this.catalogue.ruledModels([id], manager))[0] ?? null);
  }
}
