import type { Stroke } from '../kiosk/fact.ts';

/** Bounds of a drawn signature: what a slow hand draws in ten minutes at sixty points a second would be more, and is nobody's signature. */
export const STROKES_MOST = 200;
/** Points of all strokes together; each is three numbers. */
export const POINTS_MOST = 2_000;
export const DRAWING_MINUTES_MOST = 10;
/** The field is a thousand wide; it is never higher than wide, and a hand may leave it by a little. */
const REACH = 1_500;
const NUMBERS_A_POINT = 3;

/** x, y and time of each point of a stroke. */
export const pointsOf = (stroke: Stroke): readonly { readonly x: number; readonly y: number; readonly ms: number }[] =>
  Array.from({ length: Math.floor(stroke.length / NUMBERS_A_POINT) }, (_, index) => ({ x: stroke[index * NUMBERS_A_POINT] ?? 0, y: stroke[index * NUMBERS_A_POINT + 1] ?? 0, ms: stroke[index * NUMBERS_A_POINT + 2] ?? 0 }));

/** Whether these numbers are a drawing: whole points near the field, in time that only goes on, and no more than a hand draws. Without a stroke it is none. */
export const isDrawing = (strokes: readonly Stroke[]): boolean => {
  if (strokes.length === 0 || strokes.length > STROKES_MOST) return false;
  if (strokes.some((stroke) => stroke.length === 0 || stroke.length % NUMBERS_A_POINT !== 0)) return false;
  const points = strokes.flatMap(pointsOf);
  const isNear = (value: number): boolean => Number.isInteger(value) && value >= -REACH && value <= 2 * REACH;
  return points.length <= POINTS_MOST && points.every(({ x, y, ms }, index) => isNear(x) && isNear(y) && Number.isInteger(ms) && ms >= (points[index - 1]?.ms ?? 0) && ms <= DRAWING_MINUTES_MOST * 60_000);
};

/** How far a drawing reaches, so that it can be drawn into any room. */
export const reachOf = (strokes: readonly Stroke[]): { readonly left: number; readonly top: number; readonly width: number; readonly height: number } => {
  const points = strokes.flatMap(pointsOf);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  if (points.length === 0) return { left: 0, top: 0, width: 0, height: 0 };
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
};
