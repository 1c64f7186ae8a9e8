import { NETWORK_RULES_DECIDERS } from '@escale/domain';

const ROLES = NETWORK_RULES_DECIDERS.map((role) => `'${role}'`).join(', ');

/** Whether account `$1` coordinates or administers at least a part of the network, and so reads what the network decides. */
export const READS_NETWORK = `EXISTS (SELECT 1 FROM role_grant g WHERE g.account_id = $1 AND g.role IN (${ROLES}))`;

/** Whether it does so for all of it, and so decides. */
export const DECIDES_NETWORK = `EXISTS (SELECT 1 FROM role_grant g WHERE g.account_id = $1 AND g.role IN (${ROLES}) AND g.scope_kind = 'NETWORK')`;
