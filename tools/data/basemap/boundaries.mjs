import { Delaunay } from 'd3-delaunay';

// A degree of longitude is about 0.69 of a degree of latitude at 46.5° N: cells must be computed in a plane that keeps shapes.
const SHRINK = Math.cos((46.5 * Math.PI) / 180);

/**
 * Lines between departments, as the sides of the Voronoi cells of communes of different departments; each line says whether it also parts two regions.
 * @param {readonly import('./known-communes.mjs').KnownCommune[]} communes
 * @returns {{ level: 'region' | 'department', line: [number, number][] }[]}
 */
export function departmentLines(communes) {
  const inEurope = communes.filter((c) => c.department?.length === 2);
  const voronoi = Delaunay.from(inEurope, (c) => c.longitude * SHRINK, (c) => c.latitude).voronoi([-9 * SHRINK, 40, 13 * SHRINK, 53]);
  const sides = cellSides(voronoi, inEurope);
  return [...chains(sides.filter((s) => s.level === 'region'), 'region', joints(sides)), ...chains(sides.filter((s) => s.level === 'department'), 'department', joints(sides))].map(({ level, line }) => ({
    level,
    line: soften(line).map(([x, y]) => [x / SHRINK, y]),
  }));
}

/** Sides of cells that separate two departments, each once, with the number of the circumcentre at either end. */
function cellSides(voronoi, communes) {
  const { delaunay, circumcenters } = voronoi;
  const { halfedges, triangles } = delaunay;
  const sides = [];
  for (let edge = 0; edge < halfedges.length; edge += 1) {
    const twin = halfedges[edge];
    if (twin < edge) continue;
    const one = communes[triangles[edge]];
    const other = communes[triangles[twin]];
    if (one.department === other.department) continue;
    const from = Math.floor(edge / 3);
    const to = Math.floor(twin / 3);
    const at = (t) => [circumcenters[2 * t], circumcenters[2 * t + 1]];
    if (Math.hypot(at(from)[0] - at(to)[0], at(from)[1] - at(to)[1]) > 3) continue; // far out at sea
    sides.push({ from, to, level: one.region === other.region ? 'department' : 'region', at });
  }
  return sides;
}

/** Ends where other than two sides meet: lines start and stop there, so that softening never pulls a crossroads apart. */
function joints(sides) {
  const count = new Map();
  const levels = new Map();
  for (const { from, to, level } of sides) {
    for (const end of [from, to]) {
      count.set(end, (count.get(end) ?? 0) + 1);
      levels.set(end, new Set([...(levels.get(end) ?? []), level]));
    }
  }
  return new Set([...count.keys()].filter((end) => count.get(end) !== 2 || levels.get(end).size > 1));
}

function chains(sides, level, stops) {
  const byEnd = new Map();
  for (const side of sides) for (const end of [side.from, side.to]) byEnd.set(end, [...(byEnd.get(end) ?? []), side]);
  const used = new Set();
  const lines = [];
  const follow = (start, side) => {
    const line = [side.at(start)];
    let end = start;
    let next = side;
    while (next && !used.has(next)) {
      used.add(next);
      end = next.from === end ? next.to : next.from;
      line.push(next.at(end));
      next = stops.has(end) ? undefined : byEnd.get(end)?.find((s) => !used.has(s));
    }
    if (line.length > 1) lines.push({ level, line });
  };
  for (const side of sides) for (const end of [side.from, side.to]) if (stops.has(end) && !used.has(side)) follow(end, side);
  for (const side of sides) if (!used.has(side)) follow(side.from, side);
  return lines;
}

/** Straightens the zigzag of cells (mean of neighbours), then rounds corners (Chaikin); the two ends stay where they are. */
function soften(line) {
  let points = line;
  for (let pass = 0; pass < 2; pass += 1) {
    points = points.map((p, i) => (i === 0 || i === points.length - 1 ? p : [(points[i - 1][0] + 2 * p[0] + points[i + 1][0]) / 4, (points[i - 1][1] + 2 * p[1] + points[i + 1][1]) / 4]));
  }
  const rounded = [points[0]];
  for (let i = 0; i < points.length - 1; i += 1) {
    const [[ax, ay], [bx, by]] = [points[i], points[i + 1]];
    rounded.push([0.75 * ax + 0.25 * bx, 0.75 * ay + 0.25 * by], [0.25 * ax + 0.75 * bx, 0.25 * ay + 0.75 * by]);
  }
  return [...rounded, points[points.length - 1]];
}
