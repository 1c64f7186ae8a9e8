import type { GroupScope } from '@escale/domain';
import type { Session } from '../facts.ts';
import { toCome } from '../groups-words.presenter.ts';

/** The sessions a scope means, as the server reads it: of those to come, this one, this one and those that start after it, or all. */
export function meantBy(scope: GroupScope, session: Session | null, sessions: readonly Session[], now: Date): readonly Session[] {
  const all = toCome(sessions, now);
  if (scope === 'ALL' || session === null) return all;
  return scope === 'ONE' ? all.filter(({ id }) => id === session.id) : all.filter(({ startsAt }) => Date.parse(startsAt) >= Date.parse(session.startsAt));
}
