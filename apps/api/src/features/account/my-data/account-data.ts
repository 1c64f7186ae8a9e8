import type { ExportedData, ExportRow } from '@escale/domain';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { type DataSubject, HoldsPersonalData, type PersonalData } from '../../../platform/privacy/personal-data.ts';

/** The account itself, its roles, its sessions, and who asked to sign in with its address; the last to go. */
@Injectable()
@HoldsPersonalData(100)
export class AccountData implements PersonalData {
  async export(manager: EntityManager, { accountId, email }: DataSubject): Promise<ExportedData> {
    const read = (sql: string, key: string) => manager.query<ExportRow[]>(sql, [key]);
    return {
      account: await read('SELECT id, given_name AS "givenName", family_name AS "familyName", email, locale, created_at AS "createdAt", last_seen_at AS "lastSeenAt", request_mails AS "requestMails" FROM account WHERE id = $1', accountId),
      grants: await read('SELECT role, scope_kind AS "scopeKind", scope_id AS "scopeId", created_at AS "createdAt" FROM role_grant WHERE account_id = $1 ORDER BY created_at, role', accountId),
      // Not by whom: that is somebody else's name.
      invitations: await read('SELECT id, email, locale, role, scope_kind AS "scopeKind", scope_id AS "scopeId", created_at AS "createdAt", expires_at AS "expiresAt", accepted_at AS "acceptedAt" FROM invitation WHERE email = $1 ORDER BY created_at', email),
      sessions: await read('SELECT id, method, device, created_at AS "createdAt", seen_at AS "seenAt", ends_at AS "endsAt" FROM session WHERE account_id = $1 ORDER BY created_at', accountId),
      signInRequests: await read('SELECT id, email, locale, created_at AS "createdAt", expires_at AS "expiresAt", used_at AS "usedAt" FROM sign_in_request WHERE email = $1 ORDER BY created_at', email),
      identities: await read('SELECT provider, issuer, subject AS "idAtProvider", created_at AS "createdAt", used_at AS "usedAt" FROM account_identity WHERE account_id = $1 ORDER BY created_at', accountId),
      passkeys: await read('SELECT id, name, created_at AS "createdAt", used_at AS "usedAt" FROM passkey WHERE account_id = $1 ORDER BY created_at', accountId),
      unusedNotices: await read(
        'SELECT unused_since AS "unusedSince", promised_at AS "promisedAt", handed_over_at AS "sentAt", refusals, first_refused_at AS "firstRefusedAt", refused_at AS "refusedAt" FROM unused_notice WHERE account_id = $1',
        accountId,
      ),
      // That there is one and since when; of the password itself nothing is known but a hash nobody can read.
      passwords: await read('SELECT changed_at AS "changedAt" FROM password WHERE account_id = $1', accountId),
    };
  }

  async erase(manager: EntityManager, { accountId, email }: DataSubject): Promise<object> {
    await manager.query('DELETE FROM sign_in_request WHERE email = $1', [email]);
    // That a role was offered and taken stays in the log of sensitive acts, by ids.
    await manager.query('DELETE FROM invitation WHERE email = $1 OR accepted_by = $2', [email, accountId]);
    await manager.query('DELETE FROM role_grant WHERE account_id = $1', [accountId]);
    // Sessions, identities, passkeys, password and what was tried to tell them go with it (ON DELETE CASCADE): every browser is signed out.
    await manager.query('DELETE FROM account WHERE id = $1', [accountId]);
    return {};
  }
}
