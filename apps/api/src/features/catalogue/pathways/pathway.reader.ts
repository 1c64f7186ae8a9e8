import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { PathwayRow } from './pathway-row.ts';

/** A network has some dozens of pathways. */
const MOST_PATHWAYS = 200;
const PATHWAYS = `SELECT pw.id, pw.slug, pw.title_fr AS "titleFr", pw.title_en AS "titleEn", pw.summary_fr AS "summaryFr", pw.summary_en AS "summaryEn", pw.certification_code AS "certificationCode", pw.provider_name AS "providerName",
  coalesce((SELECT json_agg(json_build_object('position', s.position, 'kind', s.kind, 'titleFr', s.title_fr, 'titleEn', s.title_en, 'minutes', s.minutes, 'moduleId', s.module_id) ORDER BY s.position) FROM pathway_step s WHERE s.pathway_id = pw.id), '[]') AS steps
  FROM pathway pw`;

/** Reads pathways with their steps. */
@Injectable()
export class PathwayReader {
  constructor(private readonly database: Database) {}

  /** By title; only those with a module, when one is named. */
  async all(moduleId: string | null): Promise<readonly PathwayRow[]> {
    return this.database.query<PathwayRow>(`${PATHWAYS} WHERE $1::uuid IS NULL OR EXISTS (SELECT FROM pathway_step s WHERE s.pathway_id = pw.id AND s.module_id = $1) ORDER BY search_form(pw.title_fr), pw.id LIMIT ${MOST_PATHWAYS}`, [moduleId]);
  }

  async bySlug(slug: string): Promise<PathwayRow | null> {
    const [row] = await this.database.query<PathwayRow>(`${PATHWAYS} WHERE pw.slug = $1`, [slug]);
    return row ?? null;
  }
}
