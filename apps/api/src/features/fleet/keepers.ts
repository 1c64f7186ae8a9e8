import type { Role } from '@escale/domain';

/** Who answers for the equipment of a place: enters it, sends it, retires it, plans its care. */
export const KEEPERS: readonly Role[] = ['SITE_MANAGER'];
