import { BellRing, Check, CircleCheck, CircleX, Clock, Pencil, type LucideIcon } from '@escale/ui';
import type { DeskState } from './find.presenter.ts';

const ICONS: Record<DeskState, LucideIcon> = { making: Pencil, waiting: BellRing, expected: Clock, arrived: CircleCheck, missed: CircleX, over: Check };

/** The drawing of a state, beside its word. */
export function StateIcon({ state }: { readonly state: DeskState }) {
  const Drawing = ICONS[state];
  return <Drawing aria-hidden="true" className="lucide" />;
}
