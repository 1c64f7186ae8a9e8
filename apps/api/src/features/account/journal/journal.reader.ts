import type { AuditAct } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import type { AuditEntryEntity } from '../../../platform/audit/audit-entry.entity.ts';

export type JournalRow = AuditEntryEntity & { readonly actorName: string | null; readonly onBehalfOfName: string | null };

export interface JournalQuestion {
  readonly act: AuditAct | null;
  /** Part of the name or address of who acted or for whom, or an id of a person, a subject. */
  readonly text: string | null;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly first: number;
  /** The sequence before which the page starts: the latest come first. */
  readonly before: string | null;
}

const NAME_OF = (account: string): string => `coalesce(nullif(trim(concat_ws(' ', ${account}.given_name, ${account}.family_name)), ''), ${account}.email)`;

/** Reads the audit log; only whoever administers the network now finds anything in it. */
@Injectable()
export class JournalReader {
  constructor(private readonly database: Database) {}

  /** One page, the latest first; one more than asked, to know whether there is another. Names are those of today, for entries hold ids alone. */
  async page(accountId: string, { act, text, from, to, first, before }: JournalQuestion): Promise<readonly JournalRow[]> {
    return this.database.query<JournalRow>(
      `SELECT e.sequence, e.at, e.act, e.actor_id AS "actorId", e.on_behalf_of_id AS "onBehalfOfId", e.subject_kind AS "subjectKind", e.subject_id AS "subjectId", e.detail,
         e.before_digest AS "beforeDigest", e.after_digest AS "afterDigest", e.network, e.device, e.from_digest AS "fromDigest", e.previous_seal AS "previousSeal", e.seal,
         ${NAME_OF('a')} AS "actorName", ${NAME_OF('b')} AS "onBehalfOfName"
       FROM audit_entry e LEFT JOIN account a ON a.id = e.actor_id LEFT JOIN account b ON b.id = e.on_behalf_of_id
       WHERE EXISTS (SELECT 1 FROM role_grant WHERE account_id = $1 AND role = 'ADMINISTRATOR')
         AND ($2::text IS NULL OR e.act = $2)
         AND ($3::text IS NULL OR $3 IN (e.subject_id, e.actor_id::text, e.on_behalf_of_id::text)
           OR strpos(search_form(concat_ws(' ', a.given_name, a.family_name, a.email, b.given_name, b.family_name, b.email)), search_form($3)) > 0)
         AND ($4::timestamptz IS NULL OR e.at >= $4) AND ($5::timestamptz IS NULL OR e.at < $5)
         AND ($6::bigint IS NULL OR e.sequence < $6)
       ORDER BY e.sequence DESC LIMIT $7`,
      [accountId, act, text, from, to, before, first + 1],
    );
  }
}
