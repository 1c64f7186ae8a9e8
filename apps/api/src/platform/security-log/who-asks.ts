import { AsyncLocalStorage } from 'node:async_hooks';
import { callerNetwork } from '@escale/domain';
import type { RequestHandler } from 'express';

/** Who asks, as the log may know it: never a name, never a whole address. */
export interface WhoAsks {
  /** Shortened as the audit log does; null where there is no address. */
  readonly network: string | null;
  /** Set once a session was read; null for nobody, or not known yet. */
  account: string | null;
}

const current = new AsyncLocalStorage<WhoAsks>();

/** Notes for the time of a request where it comes from, so that whatever is decided deep inside can be told with it. */
export const noteWhoAsks: RequestHandler = (request, _response, next) => current.run({ network: callerNetwork(request.ip ?? ''), account: null }, next);

/** Who asks for what is being done; null outside a request. */
export const whoAsks = (): WhoAsks | null => current.getStore() ?? null;

/** Notes whose session the request came with. */
export function noteAccount(accountId: string): void {
  const who = current.getStore();
  if (who !== undefined) who.account = accountId;
}
