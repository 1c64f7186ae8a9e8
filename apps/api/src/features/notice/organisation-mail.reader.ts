import type { LocalDay, Locale } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Somebody is told what became of their organisation. */
export interface OrganisationMailFacts {
  readonly email: string;
  readonly locale: Locale;
  readonly givenName: string | null;
  readonly organisationName: string;
  readonly reason: string | null;
}

/** Somebody is told what became of an agreement of theirs. */
export interface AgreementMailFacts extends OrganisationMailFacts {
  /** Null for the whole network. */
  readonly placeName: string | null;
  readonly placeId: string | null;
  readonly from: LocalDay;
  readonly until: LocalDay;
  /** Whether the reader speaks for the organisation, rather than for the place or the network. */
  readonly asks: boolean;
}

const PERSON = 'a.email, a.locale, a.given_name AS "givenName", o.name AS "organisationName"';

/** Reads what mails about organisations need by SQL of its own, so that this feature hangs on no other. */
@Injectable()
export class OrganisationMailReader {
  /** Null when the account or the organisation went meanwhile. */
  async organisation(manager: EntityManager, id: string, accountId: string): Promise<OrganisationMailFacts | null> {
    const [facts] = await manager.query<OrganisationMailFacts[]>(`SELECT ${PERSON}, o.standing_reason AS reason FROM organisation o, account a WHERE o.id = $1::text::uuid AND a.id = $2::text::uuid`, [id, accountId]);
    return facts ?? null;
  }

  async agreement(manager: EntityManager, id: string, accountId: string): Promise<AgreementMailFacts | null> {
    const [facts] = await manager.query<AgreementMailFacts[]>(
      `SELECT ${PERSON}, g.reason, p.name AS "placeName", p.id AS "placeId", g.from_day::text AS "from", g.until_day::text AS "until",
         EXISTS (SELECT 1 FROM role_grant r WHERE r.account_id = a.id AND r.role = 'ORGANISATION_MANAGER' AND r.scope_kind = 'ORGANISATION' AND r.scope_id = o.id::text) AS asks
       FROM agreement g JOIN organisation o ON o.id = g.organisation_id LEFT JOIN place p ON p.id = g.place_id, account a WHERE g.id = $1::text::uuid AND a.id = $2::text::uuid`,
      [id, accountId],
    );
    return facts ?? null;
  }
}
