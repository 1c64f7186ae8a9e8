import type { EquipmentCategory, ModelRules } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import type { Loaders } from '../../platform/graphql/loaders.ts';
import type { EquipmentModelEntity } from './equipment-model.entity.ts';
import type { ModuleEntity } from './module.entity.ts';

const MODEL = `m.id, m.category, m.manufacturer, m.name, m.minimum_age AS "minimumAge", m.turnaround_minutes AS "turnaroundMinutes"`;
export const MODULE = `mo.id, mo.slug, mo.title_fr AS "titleFr", mo.title_en AS "titleEn", mo.summary_fr AS "summaryFr", mo.summary_en AS "summaryEn", mo.sector,
  mo.duration_minutes AS "durationMinutes", mo.language, mo.licence, mo.minimum_age AS "minimumAge",
  mo.more_languages AS "moreLanguages", mo.accessibility, mo.provider_name AS "providerName", mo.provider_project AS "providerProject"`;
/** A professional gesture, in both languages. */
export interface GestureRow {
  readonly code: string;
  readonly titleFr: string;
  readonly titleEn: string;
}

/** A network shares some hundreds of modules at most; a longer answer is nobody's to read. */
const MOST_MODULES = 500;
const MOST_MODELS = 1_000;

type GesturesOfModule = { readonly id: string; readonly gestures: readonly GestureRow[] };
type ModelsOfModule = { readonly id: string; readonly models: readonly EquipmentModelEntity[] };

/** A model with what the network decided about it. */
export interface RuledModel extends ModelRules {
  readonly id: string;
  readonly category: EquipmentCategory;
  readonly manufacturer: string;
  readonly name: string;
  readonly version: number;
}

const RULED = `${MODEL}, m.battery_least AS "batteryLeast", m.immersion_minutes AS "immersionMinutes", m.first_time_minutes AS "firstTimeMinutes", m.break_minutes AS "breakMinutes",
  m.daily_minutes AS "dailyMinutes", m.warn_minutes AS "warnMinutes", m.checklist_off AS "checklistOff", m.accessories, m.version`;

/** Reads equipment models and modules. */
@Injectable()
export class CatalogueReader {
  constructor(private readonly database: Database) {}

  /** Equipment models by id, batched per request. */
  models(loaders: Loaders): DataLoader<string, EquipmentModelEntity | null> {
    return loaders.of('equipment-model', (ids) => this.database.query<EquipmentModelEntity>(`SELECT ${MODEL} FROM equipment_model m WHERE m.id = ANY ($1)`, [ids]));
  }

  /** Every model of the network, by category and name. */
  async allModels(): Promise<readonly EquipmentModelEntity[]> {
    return this.database.query<EquipmentModelEntity>(`SELECT ${MODEL} FROM equipment_model m ORDER BY m.category, m.manufacturer, m.name LIMIT ${MOST_MODELS}`);
  }

  /** Some models with what the network decided about each; all of them where none is named. */
  async ruledModels(ids: readonly string[] | null, within: EntityManager = this.database.source.manager): Promise<readonly RuledModel[]> {
    return within.query<RuledModel[]>(`SELECT ${RULED} FROM equipment_model m WHERE $1::uuid[] IS NULL OR m.id = ANY ($1) ORDER BY m.category, m.manufacturer, m.name LIMIT ${MOST_MODELS}`, [ids]);
  }

  /** Modules by id, batched per request. */
  modules(loaders: Loaders): DataLoader<string, ModuleEntity | null> {
    return loaders.of('module', (ids) => this.database.query<ModuleEntity>(`SELECT ${MODULE} FROM module mo WHERE mo.id = ANY ($1)`, [ids]));
  }

  /** The models a module runs on, by module id, batched per request. */
  modelsOfModules(loaders: Loaders): DataLoader<string, ModelsOfModule | null> {
    return loaders.of('models-of-module', async (ids) => {
      const rows = await this.database.query<EquipmentModelEntity & { moduleId: string }>(
        `SELECT mm.module_id AS "moduleId", ${MODEL} FROM module_model mm JOIN equipment_model m ON m.id = mm.model_id
         WHERE mm.module_id = ANY ($1) ORDER BY m.manufacturer, m.name`,
        [ids],
      );
      return ids.map((id) => ({ id, models: rows.filter(({ moduleId }) => moduleId === id) }));
    });
  }

  /** The gestures a module teaches, by module id, batched per request. */
  gesturesOfModules(loaders: Loaders): DataLoader<string, GesturesOfModule | null> {
    return loaders.of('gestures-of-module', async (ids) => {
      const rows = await this.database.query<GestureRow & { moduleId: string }>(
        `SELECT mg.module_id AS "moduleId", g.code, g.title_fr AS "titleFr", g.title_en AS "titleEn" FROM module_gesture mg JOIN gesture g ON g.code = mg.gesture_code WHERE mg.module_id = ANY ($1) ORDER BY search_form(g.title_fr)`,
        [ids],
      );
      return ids.map((id) => ({ id, gestures: rows.filter(({ moduleId }) => moduleId === id) }));
    });
  }

  /** How many open places have each module on a unit in service, batched per request. */
  placeCounts(loaders: Loaders): DataLoader<string, { readonly id: string; readonly places: number } | null> {
    return loaders.of('places-of-module', (ids) =>
      this.database.query<{ id: string; places: number }>(
        `SELECT um.module_id AS id, count(DISTINCT u.place_id)::int AS places FROM unit_module um JOIN equipment_unit u ON u.id = um.unit_id AND u.in_service JOIN place p ON p.id = u.place_id AND p.status = 'OPEN'
         WHERE um.module_id = ANY ($1) GROUP BY um.module_id`,
        [ids],
      ),
    );
  }

  async moduleBySlug(slug: string): Promise<ModuleEntity | null> {
    const [row] = await this.database.query<ModuleEntity>(`SELECT ${MODULE} FROM module mo WHERE mo.slug = $1`, [slug]);
    return row ?? null;
  }

  /** Modules whose title, summary or sector has the words, or nearly; those installed on some unit in service first, then by title. */
  async searchModules(text: string | null, category: EquipmentCategory | null): Promise<readonly ModuleEntity[]> {
    return this.database.query<ModuleEntity>(
      `SELECT ${MODULE} FROM module mo
       WHERE ($1::text IS NULL OR search_form(concat_ws(' ', mo.title_fr, mo.title_en, mo.summary_fr, mo.sector)) LIKE '%' || search_form($1) || '%'
              OR search_form($1) <% search_form(concat_ws(' ', mo.title_fr, mo.title_en, mo.sector)))
         AND ($2::text IS NULL OR EXISTS (SELECT 1 FROM module_model mm JOIN equipment_model m ON m.id = mm.model_id WHERE mm.module_id = mo.id AND m.category = $2))
       ORDER BY EXISTS (SELECT 1 FROM unit_module um JOIN equipment_unit u ON u.id = um.unit_id WHERE um.module_id = mo.id AND u.in_service) DESC,
                search_form(mo.title_fr), mo.id
       LIMIT ${MOST_MODULES}`,
      [text, category],
    );
  }
}
