/** The outline of a glyph as fontkit draws it. */
export interface Outline {
  readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[];
}

type Point = readonly [x: number, y: number, onCurve: 0 | 1];

/** A simple TrueType glyph (OpenType 1.9, "glyf") for an outline, padded to four bytes; empty for a space. Throws on what TrueType cannot draw. */
export function glyphOf({ commands }: Outline): Buffer {
  const contours: Point[][] = [];
  for (const { command, args } of commands) {
    const [x = 0, y = 0, endX = 0, endY = 0] = args.map(Math.round);
    const contour = contours.at(-1);
    if (command === 'moveTo') contours.push([[x, y, 1]]);
    else if (command === 'lineTo') contour?.push([x, y, 1]);
    else if (command === 'quadraticCurveTo') contour?.push([x, y, 0], [endX, endY, 1]);
    else if (command !== 'closePath') throw new Error(`A TrueType glyph has no "${command}".`);
  }
  const points = contours.flat();
  if (points.length === 0) return Buffer.alloc(0);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const glyph = Buffer.alloc(Math.ceil((12 + 2 * contours.length + 5 * points.length) / 4) * 4);
  let at = 0;
  const write = (values: readonly number[]) => values.forEach((value) => (at = glyph.writeInt16BE(value, at)));
  const steps = (values: readonly number[]) => values.map((value, index) => value - (values[index - 1] ?? 0));
  write([contours.length, Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]);
  write(contours.map((_, index) => contours.slice(0, index + 1).flat().length - 1));
  write([0]);
  for (const [, , onCurve] of points) at = glyph.writeUInt8(onCurve, at);
  write(steps(xs));
  write(steps(ys));
  return glyph;
}
