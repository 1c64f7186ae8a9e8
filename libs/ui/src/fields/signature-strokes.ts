/** A line drawn without lifting: x and y in thousandths of the field's width, and milliseconds since the first point, one after another. */
export type DrawnStroke = readonly number[];

/** What one signature may hold; as the service bounds it. */
export const DRAWN_STROKES_MOST = 200;
export const DRAWN_POINTS_MOST = 2_000;
const NUMBERS_A_POINT = 3;
/** Nearer than this, in thousandths, a point says nothing new. */
const LEAST_STEP = 4;

/** How many points are drawn. */
export const pointCount = (strokes: readonly DrawnStroke[]): number => strokes.reduce((sum, stroke) => sum + stroke.length / NUMBERS_A_POINT, 0);

export const isFull = (strokes: readonly DrawnStroke[]): boolean => strokes.length >= DRAWN_STROKES_MOST || pointCount(strokes) >= DRAWN_POINTS_MOST;

/** The strokes with one more begun at a point. */
export const begun = (strokes: readonly DrawnStroke[], x: number, y: number, ms: number): readonly DrawnStroke[] => (isFull(strokes) ? strokes : [...strokes, [x, y, ms]]);

/** The strokes with a point added to the last; unchanged where it is too near to say anything, or there is no room. */
export const drawnTo = (strokes: readonly DrawnStroke[], x: number, y: number, ms: number): readonly DrawnStroke[] => {
  const last = strokes.at(-1);
  if (last === undefined || pointCount(strokes) >= DRAWN_POINTS_MOST) return strokes;
  const [beforeX = 0, beforeY = 0] = last.slice(-NUMBERS_A_POINT);
  return Math.hypot(x - beforeX, y - beforeY) < LEAST_STEP ? strokes : [...strokes.slice(0, -1), [...last, x, y, ms]];
};

/** The path of a stroke as SVG draws it; one point is a dot. */
export const pathOf = (stroke: DrawnStroke): string => {
  const points = Array.from({ length: stroke.length / NUMBERS_A_POINT }, (_, index) => `${String(stroke[index * NUMBERS_A_POINT])} ${String(stroke[index * NUMBERS_A_POINT + 1])}`);
  return points.length === 1 ? `M${points[0] ?? ''}l0.01 0` : `M${points.join('L')}`;
};
