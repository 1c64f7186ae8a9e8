import { type CertificateState, DESK_ROLES, type LabelEvent, labelOn, type LabelStanding, type LocalDay, NO_TERM, type RegisterGroup, type RegisterWish } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import { ownPlaceAsSql } from '../../../platform/access/acts-at.sql.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Loaders } from '../../../platform/graphql/loaders.ts';
import { EVENT_COLUMNS, eventOf, type LabelEventRow } from './label-events.ts';
import { REGISTER } from './register.sql.ts';

/** A label as the public reads it. */
export interface RegisterRow {
  readonly placeId: string;
  readonly id: string;
  readonly number: string | null;
  readonly ref: string | null;
  readonly code: string;
  readonly nameFr: string;
  readonly nameEn: string;
  readonly issuer: string | null;
  readonly grantedOn: string | null;
  /** Its last day; null where it ends by an act alone. */
  readonly until: string | null;
  readonly state: CertificateState;
  readonly placeName: string;
  readonly slug: string;
  readonly communeName: string | null;
  readonly inseeCode: string | null;
  readonly departmentCode: string | null;
  readonly departmentName: string | null;
  readonly regionCode: string | null;
  readonly regionName: string | null;
  readonly sortKey: string;
}
export interface RegisterQuestion extends RegisterWish {
  readonly text: string | null;
  readonly first: number;
  readonly after: readonly [string, string] | null;
}
export type NamedGroup = RegisterGroup & Pick<RegisterRow, 'nameFr' | 'nameEn' | 'regionName' | 'departmentName'>;
export type LabelsOfPlace = { readonly id: string; readonly labels: readonly Pick<RegisterRow, 'id' | 'code' | 'nameFr' | 'nameEn' | 'issuer' | 'grantedOn' | 'until'>[] };

/** A label of ours as its certificate tells it, and how it stands. */
export interface CertificateRow {
  readonly number: string;
  readonly token: string;
  readonly nameFr: string;
  readonly nameEn: string;
  /** As they were when it was given. */
  readonly placeName: string;
  readonly communeName: string | null;
  readonly slug: string;
  readonly grantedOn: string;
  readonly until: string;
  readonly standing: LabelStanding;
}

const FOUND = `($2::text IS NULL OR strpos(search_form(concat_ws(' ', "placeName", "communeName", number, ref, "nameFr")), search_form($2)) > 0)`;
const ended = <Row extends { readonly until: string | null }>(row: Row): Row => ({ ...row, until: row.until === NO_TERM ? null : row.until });

/** Reads the labels that were given, as everybody may. */
@Injectable()
export class RegisterReader {
  constructor(private readonly database: Database) {}

  /** One page, by the names of the places; one more than asked, to know whether there is another. */
  async page({ text, code, regionCode, departmentCode, state, first, after }: RegisterQuestion, now: Date): Promise<readonly RegisterRow[]> {
    const rows = await this.database.query<RegisterRow>(
      `SELECT * FROM (${REGISTER}) r WHERE ${FOUND} AND ($3::text IS NULL OR code = $3) AND ($4::text IS NULL OR "regionCode" = $4) AND ($5::text IS NULL OR "departmentCode" = $5) AND ($6::text IS NULL OR state = $6)
         AND ($7::text IS NULL OR ("sortKey", id) > ($7, $8::uuid)) ORDER BY "sortKey", id LIMIT $9`,
      [now, text, code, regionCode, departmentCode, state, after?.[0] ?? null, after?.[1] ?? null, first + 1],
    );
    return rows.map(ended);
  }

  /** How many there are of each kind, to count what each choice would show. */
  async groups(text: string | null, now: Date): Promise<readonly NamedGroup[]> {
    return this.database.query<NamedGroup>(
      `SELECT code, min("nameFr") AS "nameFr", min("nameEn") AS "nameEn", "regionCode", min("regionName") AS "regionName", "departmentCode", min("departmentName") AS "departmentName", state, count(*)::int AS count
       FROM (${REGISTER}) r WHERE ${FOUND} GROUP BY code, "regionCode", "departmentCode", state`,
      [now, text],
    );
  }

  /** All of it, for who takes the data. */
  async all(now: Date): Promise<readonly RegisterRow[]> {
    return (await this.database.query<RegisterRow>(`SELECT * FROM (${REGISTER}) r ORDER BY code, "sortKey", id`, [now])).map(ended);
  }

  /** The labels that places carry today, by place id, batched per request: none that is suspended, withdrawn or over. */
  ofPlaces(loaders: Loaders, now: Date): DataLoader<string, LabelsOfPlace | null> {
    return loaders.of('labels-of-place', async (ids) => {
      const rows = await this.database.query<RegisterRow>(`SELECT * FROM (${REGISTER} AND l.place_id = ANY ($2::uuid[])) r WHERE state = 'VALID' ORDER BY (issuer IS NOT NULL), "nameFr", id`, [now, ids]);
      const by = new Map<string, RegisterRow[]>();
      for (const row of rows) by.set(row.placeId, [...(by.get(row.placeId) ?? []), ended(row)]);
      return [...by].map(([id, labels]) => ({ id, labels }));
    });
  }

  /** Every label a place was given, for its team; empty for who is not of it. The token is that of the certificate of a label of ours. */
  async ofTeam(accountId: string, placeId: string, now: Date): Promise<readonly (RegisterRow & { readonly token: string | null })[]> {
    const rows = await this.database.query<RegisterRow & { readonly token: string | null }>(
      `SELECT r.*, l.verify_token AS token FROM (${REGISTER} AND l.place_id = $2 AND EXISTS (SELECT 1 FROM ${ownPlaceAsSql('$3', DESK_ROLES)} AND p.id = $2)) r JOIN label l ON l.id = r.id ORDER BY (r.state <> 'VALID'), r."grantedOn" DESC NULLS LAST, r.id`,
      [now, placeId, accountId],
    );
    return rows.map(ended);
  }

  /** A label of ours by the token of its certificate, with how it stands where the place is; null where there is none. */
  async certificate(token: string, now: Date): Promise<CertificateRow | null> {
    const [row] = await this.database.query<Omit<CertificateRow, 'standing'> & { readonly today: LocalDay; readonly events: readonly LabelEventRow[] }>(
      `SELECT l.number, l.verify_token AS token, v.name_fr AS "nameFr", v.name_en AS "nameEn", l.place_name AS "placeName", l.commune_name AS "communeName", p.slug, l.granted_on::text AS "grantedOn", (($2::timestamptz AT TIME ZONE p.time_zone)::date)::text AS today,
         (SELECT max(until)::text FROM label_event e WHERE e.place_id = l.place_id AND e.label_id = l.id) AS until,
         (SELECT jsonb_agg(to_jsonb(x) ORDER BY x.sequence) FROM (SELECT e.sequence, ${EVENT_COLUMNS} FROM label_event e WHERE e.place_id = l.place_id AND e.label_id = l.id) x) AS events
       FROM label l JOIN place p ON p.id = l.place_id JOIN label_programme_version v ON v.programme_id = l.programme_id AND v.number = l.version_number WHERE l.verify_token = $1`,
      [token, now],
    );
    if (row === undefined) return null;
    const { today, events, ...label } = row;
    const standing = labelOn(events.map((event): LabelEvent => eventOf(event)), today);
    return standing && { ...label, standing };
  }
}
