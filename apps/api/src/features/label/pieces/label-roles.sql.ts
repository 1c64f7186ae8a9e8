import { PIECE_STATES_OPEN } from '@escale/domain';
import { actsAtSql } from '../../../platform/access/acts-at.sql.ts';
import { FILE_MANAGERS, FILE_REVIEWERS } from '../application/file-scope.sql.ts';

/** Application `f` at place `p` (with commune `c`). */
export const FILES = 'label_application f JOIN place p ON p.id = f.place_id LEFT JOIN commune c ON c.insee_code = p.insee_code';
export const answersFor = (account: string): string => actsAtSql(account, FILE_MANAGERS);
/** Whoever reads what was sent of `f`. */
export const readsAsNetwork = (account: string): string => `f.submitted_at IS NOT NULL AND ${actsAtSql(account, FILE_REVIEWERS)}`;
export const OPEN_FOR_PIECES = `f.state IN (${PIECE_STATES_OPEN.map((state) => `'${state}'`).join(', ')})`;
