import { randomBytes } from 'node:crypto';

/** The secret of every process of one spec: a new one each time, so that none is known that somebody could take for their own. */
export const TEST_SECRET = randomBytes(32).toString('hex');
