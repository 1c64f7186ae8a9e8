/** The resumable upload protocol tus 1.0.0 (https://tus.io/protocols/resumable-upload), as far as headers go: the core, creation, expiration, checksum, termination. */
export const TUS_VERSION = '1.0.0';
export const TUS_EXTENSIONS = 'creation,expiration,checksum,termination';
export const TUS_ALGORITHMS = ['sha1', 'sha256'] as const;
export type TusAlgorithm = (typeof TUS_ALGORITHMS)[number];
export const PATCH_TYPE = 'application/offset+octet-stream';
/** Checksum Mismatch, which HTTP itself does not know. */
export const CHECKSUM_MISMATCH = 460;

/** Keys and values are ours: none is long. */
const METADATA_MOST = 4_096;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** A whole number that is not negative, as a header says it; null for anything else. */
export const wholeOf = (header: string | undefined): number | null => (header !== undefined && /^\d{1,15}$/.test(header) ? Number(header) : null);

/** The pairs of `Upload-Metadata`: a key, a space, a value in Base64 that may be left out, separated by commas; null where it is not so. */
export function metadataOf(header: string | undefined): ReadonlyMap<string, string> | null {
  if (header === undefined || header === '') return new Map();
  if (header.length > METADATA_MOST) return null;
  const found = new Map<string, string>();
  for (const pair of header.split(',')) {
    const [key, value = '', ...more] = pair.trim().split(' ');
    if (key === undefined || !/^[\x21-\x2b\x2d-\x7e]+$/.test(key) || more.length > 0 || !BASE64.test(value) || found.has(key)) return null;
    found.set(key, Buffer.from(value, 'base64').toString('utf8'));
  }
  return found;
}

export interface Checksum {
  readonly algorithm: TusAlgorithm;
  readonly digest: Buffer;
}

/** What `Upload-Checksum` says; null where nothing is said, `UNREADABLE` for what is no checksum or of an algorithm we do not know. */
export function checksumOf(header: string | undefined): Checksum | 'UNREADABLE' | null {
  if (header === undefined) return null;
  const [name, digest, ...more] = header.split(' ');
  const algorithm = TUS_ALGORITHMS.find((one) => one === name);
  return algorithm === undefined || digest === undefined || digest === '' || more.length > 0 || !BASE64.test(digest) ? 'UNREADABLE' : { algorithm, digest: Buffer.from(digest, 'base64') };
}
