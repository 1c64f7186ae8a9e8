/** @import { LonLat, Rings } from './types.ts' */

/** @typedef {readonly [LonLat, LonLat]} Edge */
/** @typedef {{ contains(point: LonLat): boolean, crossings(a: LonLat, b: LonLat): number[] }} Outline */

const STRIP_DEGREES = 0.1;
/** @param {number} latitude */
const stripOf = (latitude) => Math.floor(latitude / STRIP_DEGREES);
/** @param {LonLat} a @param {LonLat} b @param {number} t @returns {LonLat} */
const along = ([ax, ay], [bx, by], t) => [ax + (bx - ax) * t, ay + (by - ay) * t];

/**
 * Keeps the parts of a line that lie inside an outline, cut exactly at it.
 * @param {readonly LonLat[]} line
 * @param {Outline} outline
 * @returns {LonLat[][]}
 */
export function clipLine(line, outline) {
  /** @type {LonLat[][]} */
  const pieces = [];
  /** @type {LonLat[]} */
  let piece = [];
  const close = () => {
    if (piece.length > 1) pieces.push(piece);
    piece = [];
  };
  line.forEach((a, i) => {
    const b = line[i + 1];
    if (!b) return;
    let from = 0;
    for (const to of [...outline.crossings(a, b), 1]) {
      if (!outline.contains(along(a, b, (from + to) / 2))) close();
      else if (piece.length === 0) piece.push(along(a, b, from), along(a, b, to));
      else piece.push(along(a, b, to));
      from = to;
    }
  });
  close();
  return pieces;
}

/** Polygons with their edges sorted into strips of latitude, so that a test looks at few of them. @param {readonly Rings[]} polygons @returns {Outline} */
export function outlineOf(polygons) {
  /** @type {Map<number, Edge[]>} */
  const strips = new Map();
  for (const ring of polygons.flat()) {
    ring.forEach((start, i) => {
      const end = ring[i + 1];
      if (!end) return;
      for (let s = stripOf(Math.min(start[1], end[1])); s <= stripOf(Math.max(start[1], end[1])); s += 1) {
        const strip = strips.get(s);
        if (strip) strip.push([start, end]);
        else strips.set(s, [[start, end]]);
      }
    });
  }
  return {
    /** Even-odd rule. */
    contains([x, y]) {
      let inside = false;
      for (const [[ax, ay], [bx, by]] of strips.get(stripOf(y)) ?? []) if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      return inside;
    },
    /** Sorted fractions of the segment's length, each once. */
    crossings([ax, ay], [bx, by]) {
      /** @type {Set<number>} */
      const found = new Set();
      for (let s = stripOf(Math.min(ay, by)); s <= stripOf(Math.max(ay, by)); s += 1) {
        for (const [[cx, cy], [dx, dy]] of strips.get(s) ?? []) {
          const span = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
          if (span === 0) continue;
          const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / span;
          const u = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / span;
          if (t > 0 && t < 1 && u >= 0 && u < 1) found.add(t);
        }
      }
      return [...found].sort((p, q) => p - q);
    },
  };
}
