import type { Grant } from '@escale/domain';

/** Who is asking, as their session says. */
export interface Principal {
  readonly accountId: string;
  readonly sessionId: string;
  readonly grants: readonly Grant[];
}
