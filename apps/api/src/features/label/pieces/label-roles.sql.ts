import { PIECE_STATES_OPEN, type Role } from '@escale/domain';
import { actsAtSql } from '../../../platform/access/acts-at.sql.ts';

/** Who answers for a place and its files. */
export const APPLICANTS = ['SITE_MANAGER'] as const satisfies readonly Role[];
/** Who reads what was sent, in their territory. */
export const READERS_OF_FILES = ['LABEL_REVIEWER', 'NETWORK_COORDINATOR'] as const satisfies readonly Role[];

/** Application `f` at place `p` (with commune `c`). */
export const FILES = 'label_application f JOIN place p ON p.id = f.place_id LEFT JOIN commune c ON c.insee_code = p.insee_code';
export const answersFor = (account: string): string => actsAtSql(account, APPLICANTS);
/** Whoever reads what was sent of `f`. */
export const readsAsNetwork = (account: string): string => `f.submitted_at IS NOT NULL AND ${actsAtSql(account, READERS_OF_FILES)}`;
export const OPEN_FOR_PIECES = `f.state IN (${PIECE_STATES_OPEN.map((state) => `'${state}'`).join(', ')})`;
