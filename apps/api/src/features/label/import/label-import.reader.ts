import { distanceMetres, type KnownPlace, NEARBY_METRES, parentCommune, placeNameKey, type SoughtPlace } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import { labelNameKey, type NamedLabel } from './read-label-row.ts';

type PlaceRow = Omit<KnownPlace, 'position'> & { readonly longitude: number | null; readonly latitude: number | null };
const push = <Key>(map: Map<Key, KnownPlace[]>, key: Key | null, place: KnownPlace): void => {
  if (key !== null) map.set(key, [...(map.get(key) ?? []), place]);
};

/** Every place of the network, found by what a register may say of one; read once for an import. */
export class PlaceIndex {
  private readonly byRef = new Map<string, KnownPlace[]>();
  private readonly byPivot = new Map<string, KnownPlace[]>();
  private readonly byCommune = new Map<string, KnownPlace[]>();
  private readonly byName = new Map<string, KnownPlace[]>();

  constructor(places: readonly KnownPlace[]) {
    for (const place of places) {
      push(this.byRef, place.sourceId, place);
      push(this.byPivot, place.pivot, place);
      push(this.byCommune, place.inseeCode === null ? null : parentCommune(place.inseeCode), place);
      push(this.byName, placeNameKey(place.name), place);
    }
  }

  /** Those it may be: by identifier, by number, of its commune, and of its name not far from it. */
  near({ ref, pivot, name, inseeCode, position }: SoughtPlace): readonly KnownPlace[] {
    const named = name === null || position === null ? [] : (this.byName.get(placeNameKey(name)) ?? []).filter((place) => place.position !== null && distanceMetres(place.position, position) <= NEARBY_METRES);
    return [...new Set([...(this.byRef.get(ref) ?? []), ...((pivot !== null && this.byPivot.get(pivot)) || []), ...((inseeCode !== null && this.byCommune.get(parentCommune(inseeCode))) || []), ...named])];
  }
}

/** Reads what a register is matched with. */
@Injectable()
export class LabelImportReader {
  constructor(private readonly database: Database) {}

  async places(): Promise<PlaceIndex> {
    const rows = await this.database.query<PlaceRow>(
      `SELECT p.id, p.source_id AS "sourceId", p.pivot, p.name, p.insee_code AS "inseeCode", c.department_code AS "departmentCode", p.longitude, p.latitude FROM place p LEFT JOIN commune c ON c.insee_code = p.insee_code ORDER BY p.number`,
    );
    return new PlaceIndex(rows.map(({ longitude, latitude, ...place }) => ({ ...place, position: longitude === null || latitude === null ? null : { longitude, latitude } })));
  }

  /** By what names files may speak of labels: those of others, and our own by code or French name. */
  async labels(): Promise<ReadonlyMap<string, NamedLabel>> {
    const outside = await this.database.query<{ code: string; names: string[] }>('SELECT code, file_names AS names FROM label_outside');
    const own = await this.database.query<{ id: string; code: string; name: string | null }>(`SELECT p.id, p.code, v.name_fr AS name FROM label_programme p LEFT JOIN label_programme_version v ON v.programme_id = p.id AND v.state = 'PUBLISHED'`);
    return new Map<string, NamedLabel>([
      ...own.flatMap(({ id, code, name }) => [code, ...(name === null ? [] : [name])].map((each) => [labelNameKey(each), { outsideCode: null, programmeId: id }] as const)),
      ...outside.flatMap(({ code, names }) => names.map((name) => [labelNameKey(name), { outsideCode: code, programmeId: null }] as const)),
    ]);
  }

  /** Communes by their names, of a department where one is given: for rows that give no code, or one that is no longer. Only names of one commune are answered. */
  async communesNamed(wanted: readonly { readonly name: string; readonly departmentCode: string | null }[]): Promise<readonly (string | null)[]> {
    if (wanted.length === 0) return [];
    const rows = await this.database.query<{ code: string | null }>(
      `SELECT CASE WHEN count(c.insee_code) = 1 THEN min(c.insee_code) END AS code FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS w (name, department, i)
         LEFT JOIN commune c ON c.search_name = search_form(w.name) AND c.parent_insee_code IS NULL AND (w.department IS NULL OR c.department_code = w.department) GROUP BY w.i ORDER BY w.i`,
      [wanted.map(({ name }) => name), wanted.map(({ departmentCode }) => departmentCode)],
    );
    return rows.map(({ code }) => code);
  }

  /** Which of some codes are communes of today. */
  async knownCommunes(codes: readonly string[]): Promise<ReadonlySet<string>> {
    return new Set((await this.database.query<{ code: string }>('SELECT insee_code AS code FROM commune WHERE insee_code = ANY ($1)', [codes])).map(({ code }) => code));
  }

  /** The day it is at a place. */
  async dayAt(manager: EntityManager, placeId: string, now: Date): Promise<string> {
    const [row] = await manager.query<{ day: string }[]>('SELECT (($2::timestamptz AT TIME ZONE time_zone)::date)::text AS day FROM place WHERE id = $1', [placeId, now]);
    if (row === undefined) throw new Error('A label is put to a place that is not there.');
    return row.day;
  }
}
