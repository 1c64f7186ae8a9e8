import { INSTALL_PLACE_ROLES, type LocalDay, type Locale } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { actsAtSql } from '../../platform/access/acts-at.sql.ts';

/** Somebody is told of a request to install a module, or of its answer. */
export interface InstallMailFacts {
  readonly email: string;
  readonly locale: Locale;
  readonly givenName: string | null;
  readonly placeName: string;
  readonly placeSlug: string;
  readonly organisationId: string | null;
  readonly organisationName: string | null;
  readonly moduleFr: string;
  readonly moduleEn: string;
  readonly note: string | null;
  readonly plannedFor: LocalDay | null;
  readonly reason: string | null;
}

const KEEPS = actsAtSql('a.id', INSTALL_PLACE_ROLES);
const SPEAKS = `EXISTS (SELECT FROM role_grant g WHERE g.account_id = a.id AND g.role = 'ORGANISATION_MANAGER' AND scope_covers(g.scope_kind, g.scope_id, 'ORGANISATION', r.organisation_id::text))`;

/** Reads what a mail about a request to install a module needs, by SQL of its own, so that this feature hangs on no other. */
@Injectable()
export class InstallMailReader {
  /** Null once the request is in another state, or once the person neither answers for the place (of a new one) nor speaks for who asked (of an answer). */
  async read(manager: EntityManager, id: string, accountId: string, state: string): Promise<InstallMailFacts | null> {
    const [facts] = await manager.query<InstallMailFacts[]>(
      `SELECT a.email, a.locale, a.given_name AS "givenName", p.name AS "placeName", p.slug AS "placeSlug", r.organisation_id AS "organisationId", o.name AS "organisationName", mo.title_fr AS "moduleFr", mo.title_en AS "moduleEn",
         r.note, r.planned_for::text AS "plannedFor", r.reason
       FROM install_request r JOIN place p ON p.id = r.place_id LEFT JOIN commune c ON c.insee_code = p.insee_code JOIN module mo ON mo.id = r.module_id LEFT JOIN organisation o ON o.id = r.organisation_id JOIN account a ON a.id = $2::text::uuid
       WHERE r.id = $1::text::uuid AND r.state = $3 AND CASE WHEN $3 = 'ASKED' OR r.organisation_id IS NULL THEN ${KEEPS} ELSE ${SPEAKS} END`,
      [id, accountId, state],
    );
    return facts ?? null;
  }
}
