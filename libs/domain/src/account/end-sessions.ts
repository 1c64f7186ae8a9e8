import type { Grant } from './grant.ts';

/** Whether somebody with these grants may end all sessions of another person: who administers the whole network, of anybody but themselves; their own they end one by one. */
export const mayEndSessions = (held: readonly Grant[], own: boolean): boolean => !own && held.some(({ role, scope }) => role === 'ADMINISTRATOR' && scope.kind === 'NETWORK');
