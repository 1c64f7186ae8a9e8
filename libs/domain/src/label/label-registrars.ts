import type { Role } from '../account/role.ts';

/** Who keeps the register of labels, each in their territory. */
export const LABEL_REGISTRARS = ['NETWORK_COORDINATOR', 'ADMINISTRATOR'] as const satisfies readonly Role[];
