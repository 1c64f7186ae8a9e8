import type { OrganisationStanding } from '@escale/domain';

/** How a standing looks: never by colour alone, for its word stands beside it. */
export const standingTone = (standing: OrganisationStanding): 'ok' | 'warn' | 'no' => ({ REQUESTED: 'warn', VERIFIED: 'ok', REFUSED: 'no', SUSPENDED: 'no' } as const)[standing];
