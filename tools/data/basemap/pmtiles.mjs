/** @import { Box, Tile } from './types.ts' */
import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

/** @typedef {{ id: number, run: number, offset: number, length: number }} Entry a run of equal tiles, or with run 0 a leaf directory */

// PMTiles v3: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
const HEADER_BYTES = 127;
const ROOT_BYTES = 16_384 - HEADER_BYTES;
const GZIP = 2;
const VECTOR_TILES = 1;

/** Number of a tile along the Hilbert curve, all lower zooms counted before it. @param {number} z @param {number} x @param {number} y */
export function tileId(z, x, y) {
  let id = (4 ** z - 1) / 3;
  let [tx, ty] = [x, y];
  for (let s = 2 ** z / 2; s >= 1; s /= 2) {
    const rx = (tx & s) > 0 ? 1 : 0;
    const ry = (ty & s) > 0 ? 1 : 0;
    id += s * s * ((3 * rx) ^ ry);
    if (ry === 0) {
      if (rx === 1) [tx, ty] = [s - 1 - (tx & (s - 1)), s - 1 - (ty & (s - 1))];
      [tx, ty] = [ty, tx];
    }
  }
  return id;
}

/** @param {number} number */
function varint(number) {
  const bytes = [];
  let rest = number;
  while (rest >= 128) {
    bytes.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
}

/** @param {readonly Entry[]} entries */
function directory(entries) {
  const bytes = varint(entries.length);
  let last = 0;
  for (const { id } of entries) {
    bytes.push(...varint(id - last));
    last = id;
  }
  for (const { run } of entries) bytes.push(...varint(run));
  for (const { length } of entries) bytes.push(...varint(length));
  let expected = -1;
  for (const { offset, length } of entries) {
    bytes.push(...varint(offset === expected ? 0 : offset + 1));
    expected = offset + length;
  }
  return gzipSync(Buffer.from(bytes), { level: 9 });
}

/** One root directory when it fits the first 16 KiB, else a root of leaves. @param {readonly Entry[]} entries @param {number} rootBytes @param {number} leafEntries */
export function directories(entries, rootBytes = ROOT_BYTES, leafEntries = 2_048) {
  const whole = directory(entries);
  if (whole.length <= rootBytes) return { root: whole, leaves: Buffer.alloc(0) };
  const leaves = [];
  /** @type {Entry[]} */
  const pointers = [];
  let offset = 0;
  for (let i = 0; i < entries.length; i += leafEntries) {
    const part = entries.slice(i, i + leafEntries);
    const leaf = directory(part);
    pointers.push({ id: part[0]?.id ?? 0, run: 0, length: leaf.length, offset });
    leaves.push(leaf);
    offset += leaf.length;
  }
  return { root: directory(pointers), leaves: Buffer.concat(leaves) };
}

/**
 * A PMTiles archive; equal tiles (the inside of a country, say) are stored once.
 * @param {readonly Tile[]} tiles
 * @param {{ metadata: object, bounds: Box, center: readonly [longitude: number, latitude: number, zoom: number], minZoom: number, maxZoom: number }} about
 * @param {{ rootBytes?: number, leafEntries?: number }} [limits] for tests: when to cut the directory into leaves
 */
export function packTiles(tiles, about, limits = {}) {
  const sorted = tiles.map(({ z, x, y, data }) => ({ id: tileId(z, x, y), data })).sort((a, b) => a.id - b.id);
  /** @type {Map<string, { offset: number, length: number }>} */
  const stored = new Map();
  const contents = [];
  /** @type {Entry[]} */
  const entries = [];
  let size = 0;
  for (const { id, data } of sorted) {
    const key = createHash('sha256').update(data).digest('base64');
    let where = stored.get(key);
    if (!where) {
      const packed = gzipSync(data, { level: 9 });
      where = { offset: size, length: packed.length };
      stored.set(key, where);
      contents.push(packed);
      size += packed.length;
    }
    const last = entries.at(-1);
    if (last && last.offset === where.offset && last.id + last.run === id) last.run += 1;
    else entries.push({ id, run: 1, ...where });
  }
  const { root, leaves } = directories(entries, limits.rootBytes, limits.leafEntries);
  const metadata = gzipSync(Buffer.from(JSON.stringify(about.metadata)), { level: 9 });
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('PMTiles', 0);
  header[7] = 3;
  const metadataAt = HEADER_BYTES + root.length;
  const leavesAt = metadataAt + metadata.length;
  const tilesAt = leavesAt + leaves.length;
  [HEADER_BYTES, root.length, metadataAt, metadata.length, leavesAt, leaves.length, tilesAt, size, sorted.length, entries.length, stored.size].forEach((value, i) => header.writeBigUInt64LE(BigInt(value), 8 + 8 * i));
  header.set([1, GZIP, GZIP, VECTOR_TILES, about.minZoom, about.maxZoom], 96);
  about.bounds.forEach((degrees, i) => header.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * i));
  header[118] = about.center[2];
  header.writeInt32LE(Math.round(about.center[0] * 1e7), 119);
  header.writeInt32LE(Math.round(about.center[1] * 1e7), 123);
  return { archive: Buffer.concat([header, root, metadata, leaves, ...contents]), tileCount: sorted.length, storedCount: stored.size };
}
