import { randomUUID } from 'node:crypto';
import { SessionStore } from '../src/platform/access/session.store.ts';
import { Database } from '../src/platform/database/database.ts';
import { Browser } from './browser.ts';
import type { TestApi } from './test-api.ts';

type Role = readonly [role: string, scopeKind: string, scopeId: string | null];

/** A browser whose owner has signed in, with these roles; how they proved it is the sign-in spec's. */
export async function signedIn(api: TestApi, email: string, roles: readonly Role[] = []): Promise<Browser> {
  const id = randomUUID();
  const [account] = await api.sql<{ id: string }>(
    `INSERT INTO account (id, email, locale, created_at) VALUES ($1, $2, 'fr', $3) ON CONFLICT ON CONSTRAINT account_email DO UPDATE SET email = excluded.email RETURNING id`,
    [id, email, api.clock.now()],
  );
  for (const [role, scopeKind, scopeId] of roles) {
    await api.sql('INSERT INTO role_grant (id, account_id, role, scope_kind, scope_id, created_at) VALUES ($1, $2, $3, $4, $5, $6)', [randomUUID(), account?.id, role, scopeKind, scopeId, api.clock.now()]);
  }
  const { token } = await api.app.get(Database).transaction((manager) => api.app.get(SessionStore).open(manager, account?.id ?? '', 'EMAIL', null, null));
  const browser = new Browser(api);
  browser.cookies.set('__Host-escale_session', token);
  return browser;
}
