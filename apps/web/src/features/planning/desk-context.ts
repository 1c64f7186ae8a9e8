import { createContext, use } from 'react';
import type { Planning } from './facts.ts';
import type { Acts } from './use-acts.ts';
import type { Desk } from './use-desk.ts';
import type { Moves } from './use-moves.ts';
import type { Patch } from './use-planning.ts';
import type { Reading } from './words.presenter.ts';
import type { ToastMessage } from '@escale/ui';

/** What every part of the planning's panel stands on. */
export type DeskFrame = {
  readonly planning: Planning;
  readonly reading: Reading;
  /** The present, in milliseconds. */
  readonly now: number;
  readonly desk: Desk;
  readonly acts: Acts;
  readonly moves: Moves;
  readonly patch: (patch: Patch) => void;
  readonly tell: (message: ToastMessage) => void;
};

export const DeskContext = createContext<DeskFrame | null>(null);

export const useDeskFrame = (): DeskFrame => {
  const frame = use(DeskContext);
  if (frame === null) throw new Error('This part belongs into a planning.');
  return frame;
};
