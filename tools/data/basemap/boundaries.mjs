/** @import { BoundaryLevel, KnownCommune, LonLat } from './types.ts' */
import { Delaunay } from 'd3-delaunay';

/** @typedef {{ readonly from: number, readonly to: number, readonly level: BoundaryLevel }} Side a side of a cell, between two numbered corners */
/** @typedef {(corner: number) => LonLat} CornerPosition */

// A degree of longitude is about 0.69 of a degree of latitude at 46.5° N: cells must be computed in a plane that keeps shapes.
const SHRINK = Math.cos((46.5 * Math.PI) / 180);
const LONGEST_SIDE = 3;

/**
 * Lines between departments of metropolitan France, as the sides of the Voronoi cells of their communes; each line says whether it also parts two regions.
 * @param {readonly KnownCommune[]} communes
 * @returns {{ level: BoundaryLevel, line: LonLat[] }[]}
 */
export function departmentLines(communes) {
  const inEurope = communes.filter((c) => c.department?.length === 2);
  const { delaunay, circumcenters } = Delaunay.from(inEurope, (c) => c.longitude * SHRINK, (c) => c.latitude).voronoi([-9 * SHRINK, 40, 13 * SHRINK, 53]);
  /** @type {CornerPosition} */
  const at = (corner) => [circumcenters[2 * corner] ?? NaN, circumcenters[2 * corner + 1] ?? NaN];
  const sides = cellSides(delaunay, inEurope, at);
  const stops = joints(sides);
  return /** @type {const} */ (['region', 'department']).flatMap((level) =>
    chains(sides.filter((s) => s.level === level), stops).map((corners) => ({ level, line: soften(corners.map(at)).map(([x, y]) => /** @type {const} */ ([x / SHRINK, y])) })),
  );
}

/** Sides of cells that separate two departments, each once. @param {Delaunay} delaunay @param {readonly KnownCommune[]} communes @param {CornerPosition} at @returns {Side[]} */
function cellSides({ halfedges, triangles }, communes, at) {
  /** @type {Side[]} */
  const sides = [];
  halfedges.forEach((twin, edge) => {
    if (twin < edge) return;
    const one = communes[triangles[edge] ?? -1];
    const other = communes[triangles[twin] ?? -1];
    if (!one || !other || one.department === other.department) return;
    const [from, to] = [Math.floor(edge / 3), Math.floor(twin / 3)];
    const [[fx, fy], [tx, ty]] = [at(from), at(to)];
    if (Math.hypot(fx - tx, fy - ty) > LONGEST_SIDE) return; // far out at sea
    sides.push({ from, to, level: one.region === other.region ? 'department' : 'region' });
  });
  return sides;
}

/** Corners where other than two sides of one level meet: lines start and stop there, so that softening never pulls a crossroads apart. @param {readonly Side[]} sides */
function joints(sides) {
  /** @type {Map<number, BoundaryLevel[]>} */
  const levels = new Map();
  for (const { from, to, level } of sides) for (const corner of [from, to]) levels.set(corner, [...(levels.get(corner) ?? []), level]);
  return new Set([...levels].filter(([, met]) => met.length !== 2 || met[0] !== met[1]).map(([corner]) => corner));
}

/** Joins sides end to end. @param {readonly Side[]} sides @param {ReadonlySet<number>} stops @returns {number[][]} corners in order */
function chains(sides, stops) {
  /** @type {Map<number, Side[]>} */
  const meeting = new Map();
  for (const side of sides) for (const corner of [side.from, side.to]) meeting.set(corner, [...(meeting.get(corner) ?? []), side]);
  /** @type {Set<Side>} */
  const used = new Set();
  /** @param {number} start @param {Side} first */
  const follow = (start, first) => {
    const corners = [start];
    /** @type {Side | undefined} */
    let side = first;
    while (side) {
      used.add(side);
      /** @type {number} */
      const end = side.from === corners.at(-1) ? side.to : side.from;
      corners.push(end);
      side = stops.has(end) ? undefined : meeting.get(end)?.find((s) => !used.has(s));
    }
    return corners;
  };
  const fromStops = sides.flatMap((side) => [side.from, side.to].flatMap((corner) => (stops.has(corner) && !used.has(side) ? [follow(corner, side)] : [])));
  return [...fromStops, ...sides.flatMap((side) => (used.has(side) ? [] : [follow(side.from, side)]))];
}

/** Straightens the zigzag of cells (mean of neighbours), then rounds corners (Chaikin); the two ends stay where they are. @param {readonly LonLat[]} line @returns {LonLat[]} */
function soften(line) {
  let points = [...line];
  for (let pass = 0; pass < 2; pass += 1) {
    points = points.map((p, i) => {
      const [before, after] = [points[i - 1], points[i + 1]];
      return before && after ? [(before[0] + 2 * p[0] + after[0]) / 4, (before[1] + 2 * p[1] + after[1]) / 4] : p;
    });
  }
  return points.flatMap((p, i) => {
    const next = points[i + 1];
    if (!next) return [p];
    /** @param {number} t @returns {LonLat} */
    const between = (t) => [p[0] + (next[0] - p[0]) * t, p[1] + (next[1] - p[1]) * t];
    return i === 0 ? [p, between(0.25), between(0.75)] : [between(0.25), between(0.75)];
  });
}
