import { type ApplicationState, CLOCKED_STATES } from './application.ts';
import type { Pause } from './deadline.ts';

const runs = (state: ApplicationState): boolean => (CLOCKED_STATES as readonly ApplicationState[]).includes(state);

/** When the clock of a file stood, from the acts since it was sent, in their order: from each act that leaves it with its place, or decided, until the next that brings it back. */
export const pausesOf = (acts: readonly { readonly at: Date; readonly toState: ApplicationState }[]): readonly Pause[] => {
  const pauses: { from: Date; to: Date | null }[] = [];
  for (const { at, toState } of acts) {
    const open = pauses.at(-1);
    const stands = open !== undefined && open.to === null;
    if (runs(toState)) {
      if (stands) open.to = at;
    } else if (!stands) pauses.push({ from: at, to: null });
  }
  return pauses;
};
