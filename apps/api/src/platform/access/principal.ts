import type { Grant } from '@escale/domain';

/** Who is asking, as their session says. */
export interface Principal {
  readonly accountId: string;
  readonly sessionId: string;
  /** When they last proved who they are: what opened the session. */
  readonly provedAt: Date;
  readonly grants: readonly Grant[];
}
