import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { ProgrammeRow } from './programme-row.ts';

/** A network has some dozens of programmes. */
const MOST_PROGRAMMES = 100;
const PUBLISHED = `SELECT p.code, v.number, v.name_fr AS "nameFr", v.name_en AS "nameEn", v.purpose_fr AS "purposeFr", v.purpose_en AS "purposeEn", v.grid, v.rules, v.published_at AS "publishedAt"
  FROM label_programme p JOIN label_programme_version v ON v.programme_id = p.id AND v.state = 'PUBLISHED'`;

/** Reads programmes of labels. */
@Injectable()
export class ProgrammeReader {
  constructor(private readonly database: Database) {}

  /** Those that take files, by when they began. */
  async published(): Promise<readonly ProgrammeRow[]> {
    return this.database.query<ProgrammeRow>(`${PUBLISHED} ORDER BY p.created_at, p.code LIMIT ${String(MOST_PROGRAMMES)}`);
  }

  async byCode(code: string): Promise<ProgrammeRow | null> {
    const [row] = await this.database.query<ProgrammeRow>(`${PUBLISHED} WHERE p.code = $1`, [code]);
    return row ?? null;
  }
}
