import 'reflect-metadata';
import { isEmail, type Locale } from '@escale/domain';
import { DataSource } from 'typeorm';
import { ENTITIES } from './entities.ts';
import { AuditLog } from './platform/audit/audit-log.ts';
import { Clock } from './platform/clock/clock.ts';
import { Database } from './platform/database/database.ts';
import { dataSourceOptions } from './platform/database/data-source.ts';
import { newId } from './platform/ids/new-id.ts';
import { Secrets } from './platform/secret/secrets.ts';

/** `MADE`: that address administers the network once it signs in. `ALREADY`: somebody does; roles are given by invitation from then on. */
export type FirstAdministrator = 'MADE' | 'ALREADY' | 'EMAIL_UNREADABLE';

/** Gives a new network its first administrator, from the machine it runs on. Whoever is named still proves the address by signing in. */
export async function makeFirstAdministrator({ databaseUrl, secret, email, locale }: { readonly databaseUrl: string; readonly secret: string; readonly email: string; readonly locale: Locale }): Promise<FirstAdministrator> {
  const address = email.trim().normalize('NFC').toLowerCase();
  if (!isEmail(address)) return 'EMAIL_UNREADABLE';
  const source = await new DataSource(dataSourceOptions(databaseUrl, ENTITIES)).initialize();
  const clock = new Clock();
  try {
    return await new Database(source).transaction(async (manager): Promise<FirstAdministrator> => {
      await manager.query(`SELECT pg_advisory_xact_lock(hashtext('escale:administrators'))`);
      if ((await manager.query<unknown[]>(`SELECT 1 FROM role_grant WHERE role = 'ADMINISTRATOR'`)).length > 0) return 'ALREADY';
      const [account] = await manager.query<{ id: string }[]>(
        `INSERT INTO account (id, email, locale, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT ON CONSTRAINT account_email DO UPDATE SET email = excluded.email RETURNING id`,
        [newId(), address, locale, clock.now()],
      );
      const accountId = account?.id ?? '';
      await manager.query(`INSERT INTO role_grant (id, account_id, role, scope_kind, scope_id, created_at) VALUES ($1, $2, 'ADMINISTRATOR', 'NETWORK', NULL, $3)`, [newId(), accountId, clock.now()]);
      await new AuditLog(clock, new Secrets({ secret })).record(manager, { act: 'GRANT_GIVEN', actorId: null, onBehalfOf: accountId, subject: { kind: 'ACCOUNT', id: accountId }, detail: { role: 'ADMINISTRATOR', scopeKind: 'NETWORK' }, from: null });
      return 'MADE';
    });
  } finally {
    await source.destroy();
  }
}
