import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

// PMTiles v3: https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
const HEADER_BYTES = 127;
const ROOT_BYTES = 16_384 - HEADER_BYTES;
const GZIP = 2;
const VECTOR_TILES = 1;

/** Number of a tile along the Hilbert curve, all lower zooms counted before it. */
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

const varint = (number) => {
  const bytes = [];
  let rest = number;
  while (rest >= 128) {
    bytes.push((rest % 128) | 128);
    rest = Math.floor(rest / 128);
  }
  return [...bytes, rest];
};

function directory(entries) {
  const bytes = varint(entries.length);
  let last = 0;
  for (const { id } of entries) {
    bytes.push(...varint(id - last));
    last = id;
  }
  for (const { run } of entries) bytes.push(...varint(run));
  for (const { length } of entries) bytes.push(...varint(length));
  entries.forEach(({ offset }, i) => bytes.push(...varint(i > 0 && offset === entries[i - 1].offset + entries[i - 1].length ? 0 : offset + 1)));
  return gzipSync(Buffer.from(bytes), { level: 9 });
}

/** One root directory when it fits the first 16 KiB, else a root of leaves. */
function directories(entries) {
  const whole = directory(entries);
  if (whole.length <= ROOT_BYTES) return { root: whole, leaves: Buffer.alloc(0) };
  const size = 2_048;
  const leaves = [];
  const pointers = [];
  let offset = 0;
  for (let i = 0; i < entries.length; i += size) {
    const leaf = directory(entries.slice(i, i + size));
    pointers.push({ id: entries[i].id, run: 0, length: leaf.length, offset });
    leaves.push(leaf);
    offset += leaf.length;
  }
  return { root: directory(pointers), leaves: Buffer.concat(leaves) };
}

/**
 * A PMTiles archive; equal tiles (the inside of a country, say) are stored once.
 * @param {readonly { z: number, x: number, y: number, data: Uint8Array }[]} tiles
 * @param {{ metadata: object, bounds: readonly [number, number, number, number], center: readonly [number, number, number], minZoom: number, maxZoom: number }} about
 */
export function packTiles(tiles, about) {
  const sorted = tiles.map((tile) => ({ ...tile, id: tileId(tile.z, tile.x, tile.y) })).sort((a, b) => a.id - b.id);
  const stored = new Map();
  const contents = [];
  const entries = [];
  let offset = 0;
  for (const { id, data } of sorted) {
    const key = createHash('sha256').update(data).digest('base64');
    if (!stored.has(key)) {
      const packed = gzipSync(data, { level: 9 });
      stored.set(key, { offset, length: packed.length });
      contents.push(packed);
      offset += packed.length;
    }
    const where = stored.get(key);
    const last = entries.at(-1);
    if (last && last.offset === where.offset && last.id + last.run === id) last.run += 1;
    else entries.push({ id, run: 1, ...where });
  }
  const { root, leaves } = directories(entries);
  const metadata = gzipSync(Buffer.from(JSON.stringify(about.metadata)), { level: 9 });
  const header = Buffer.alloc(HEADER_BYTES);
  header.write('PMTiles', 0);
  header[7] = 3;
  const metadataAt = HEADER_BYTES + root.length;
  const leavesAt = metadataAt + metadata.length;
  const tilesAt = leavesAt + leaves.length;
  [HEADER_BYTES, root.length, metadataAt, metadata.length, leavesAt, leaves.length, tilesAt, offset, sorted.length, entries.length, stored.size].forEach((value, i) => header.writeBigUInt64LE(BigInt(value), 8 + 8 * i));
  header.set([1, GZIP, GZIP, VECTOR_TILES, about.minZoom, about.maxZoom], 96);
  about.bounds.forEach((degrees, i) => header.writeInt32LE(Math.round(degrees * 1e7), 102 + 4 * i));
  header[118] = about.center[2];
  header.writeInt32LE(Math.round(about.center[0] * 1e7), 119);
  header.writeInt32LE(Math.round(about.center[1] * 1e7), 123);
  return { archive: Buffer.concat([header, root, metadata, leaves, ...contents]), tileCount: sorted.length, storedCount: stored.size };
}
