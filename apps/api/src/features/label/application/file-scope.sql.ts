import type { Role } from '@escale/domain';
import { actsAtSql } from '../../../platform/access/acts-at.sql.ts';

/** Who asks for a place. */
export const FILE_MANAGERS = ['SITE_MANAGER'] as const satisfies readonly Role[];
/** Who answers for the network. */
export const FILE_REVIEWERS = ['LABEL_REVIEWER', 'NETWORK_COORDINATOR'] as const satisfies readonly Role[];
export const FILE_READERS = [...FILE_MANAGERS, ...FILE_REVIEWERS] as const;

/** Whether an account may read file `a` of `place p`: who manages the place, always; who answers for the network there, once it was sent. */
export const readsFileSql = (account: string): string => `(${actsAtSql(account, FILE_MANAGERS)} OR a.state <> 'DRAFT' AND ${actsAtSql(account, FILE_REVIEWERS)})`;
