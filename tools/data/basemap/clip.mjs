/**
 * Keeps the parts of lines that lie inside polygons (GeoJSON MultiPolygon coordinates), cut exactly at the outline.
 * @param {readonly [number, number][]} line
 * @param {ReturnType<typeof outlineIndex>} outline
 * @returns {[number, number][][]}
 */
export function clipLine(line, outline) {
  const pieces = [];
  let piece = [];
  const close = () => {
    if (piece.length > 1) pieces.push(piece);
    piece = [];
  };
  for (let i = 0; i < line.length - 1; i += 1) {
    const [a, b] = [line[i], line[i + 1]];
    const cuts = [0, ...outline.crossings(a, b), 1];
    for (let k = 0; k < cuts.length - 1; k += 1) {
      const [from, to] = [along(a, b, cuts[k]), along(a, b, cuts[k + 1])];
      if (!outline.contains(along(a, b, (cuts[k] + cuts[k + 1]) / 2))) close();
      else if (piece.length === 0) piece.push(from, to);
      else piece.push(to);
    }
  }
  close();
  return pieces;
}

const along = ([ax, ay], [bx, by], t) => [ax + (bx - ax) * t, ay + (by - ay) * t];

/** Edges of polygons sorted into strips of latitude, so that a test looks at few of them. */
export function outlineIndex(multiPolygon) {
  const STRIP = 0.1;
  const strips = new Map();
  for (const polygon of multiPolygon) {
    for (const ring of polygon) {
      for (let i = 0; i < ring.length - 1; i += 1) {
        const edge = [ring[i], ring[i + 1]];
        const [low, high] = [Math.min(edge[0][1], edge[1][1]), Math.max(edge[0][1], edge[1][1])];
        for (let s = Math.floor(low / STRIP); s <= Math.floor(high / STRIP); s += 1) strips.set(s, [...(strips.get(s) ?? []), edge]);
      }
    }
  }
  const edgesBetween = (low, high) => {
    const found = new Set();
    for (let s = Math.floor(low / STRIP); s <= Math.floor(high / STRIP); s += 1) for (const edge of strips.get(s) ?? []) found.add(edge);
    return found;
  };
  return {
    /** Whether a point is inside, by the even-odd rule. */
    contains([x, y]) {
      let inside = false;
      for (const [[ax, ay], [bx, by]] of edgesBetween(y, y)) if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      return inside;
    },
    /** Where a segment meets the outline, as sorted fractions of its length. */
    crossings([ax, ay], [bx, by]) {
      const found = [];
      for (const [[cx, cy], [dx, dy]] of edgesBetween(Math.min(ay, by), Math.max(ay, by))) {
        const span = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
        if (span === 0) continue;
        const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / span;
        const u = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / span;
        if (t > 0 && t < 1 && u >= 0 && u < 1) found.push(t);
      }
      return found.sort((p, q) => p - q);
    },
  };
}
