import { merge, subtract } from '../time/interval-algebra.ts';
import { contains, type Interval } from '../time/interval.ts';
import { type Audience, AUDIENCES } from './audience.ts';

/** A stretch at which the place is open for some, and not for whoever comes. */
export type ReservedStretch = Interval & { readonly audiences: readonly Audience[] };

/** When a place is open for anybody, and which of it is not for the public but for whom, in order. */
export const whoIsOpen = (stretches: Readonly<Record<Audience, readonly Interval[]>>): { readonly open: readonly Interval[]; readonly reserved: readonly ReservedStretch[] } => {
  const open = merge(AUDIENCES.flatMap((audience) => stretches[audience]));
  const own = Object.fromEntries(AUDIENCES.map((audience) => [audience, merge(stretches[audience])])) as Record<Audience, readonly Interval[]>;
  const edges = [...new Set(AUDIENCES.flatMap((audience) => own[audience].flatMap(({ start, end }) => [start.getTime(), end.getTime()])))].sort((a, b) => a - b);
  const reserved: ReservedStretch[] = [];
  for (const whole of open.flatMap((stretch) => subtract(stretch, own.PUBLIC))) {
    const inside = edges.filter((edge) => whole.start.getTime() < edge && edge < whole.end.getTime());
    const cuts = [whole.start.getTime(), ...inside, whole.end.getTime()];
    for (const [index, from] of cuts.slice(0, -1).entries()) {
      const piece = { start: new Date(from), end: new Date(cuts[index + 1] ?? from) };
      reserved.push({ ...piece, audiences: AUDIENCES.filter((audience) => own[audience].some((stretch) => contains(stretch, piece))) });
    }
  }
  return { open, reserved };
};
