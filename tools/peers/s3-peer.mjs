import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createServer } from 'node:http';

/** Clocks of a signed request and of the store may differ by so much. */
const SKEW_MS = 15 * 60_000;
/** @param {import('node:crypto').BinaryLike} data */
const sha256 = (data) => createHash('sha256').update(data).digest('hex');
/** @param {import('node:crypto').BinaryLike} key @param {string} text */
const hmac = (key, text) => createHmac('sha256', key).update(text).digest();
/** RFC 3986, as AWS asks: everything but unreserved characters. @param {string} text */
const encoded = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
/** @param {string} code @param {number} status @param {string} [more] */
const refused = (code, status, more = '') => ({ status, body: `<?xml version="1.0"?><Error><Code>${code}</Code><Message>${more}</Message></Error>` });

/**
 * Why a request is not signed as AWS Signature Version 4 asks, or null. Written from the specification alone, and from what came over the wire: it shares nothing with a client.
 * @param {import('node:http').IncomingMessage} request @param {Buffer} body @param {{ keyId: string, secret: string, region: string }} keys
 */
export function signatureFault({ headers, method = '', url = '' }, body, { keyId, secret, region }) {
  const [, id, day, where, service, signedNames, signature] = /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, ?SignedHeaders=([\w;-]+), ?Signature=([0-9a-f]{64})$/.exec(headers.authorization ?? '') ?? [];
  if (signature === undefined || signedNames === undefined || day === undefined || id !== keyId || where !== region || service !== 's3') return refused('AccessDenied', 403, 'no such key');
  const at = String(headers['x-amz-date'] ?? '');
  const [, year, month, date, hour, minute, second] = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(at) ?? [];
  const when = Date.UTC(Number(year), Number(month) - 1, Number(date), Number(hour), Number(minute), Number(second));
  if (!at.startsWith(day) || !(Math.abs(Date.now() - when) <= SKEW_MS)) return refused('RequestTimeTooSkewed', 403);
  const names = signedNames.split(';');
  if (!['host', 'x-amz-date', 'x-amz-content-sha256'].every((name) => names.includes(name))) return refused('AccessDenied', 403, 'headers not signed');
  const digest = String(headers['x-amz-content-sha256']);
  if (digest !== sha256(body)) return refused('XAmzContentSHA256Mismatch', 400);
  const [path = '', query = ''] = url.split('?');
  const pairs = [...new URLSearchParams(query)].map(([name, value]) => `${encoded(name)}=${encoded(value)}`).sort();
  const canonical = [method, path.split('/').map((part) => encoded(decodeURIComponent(part))).join('/'), pairs.join('&'), ...names.map((name) => `${name}:${String(headers[name] ?? '').trim().replace(/ +/g, ' ')}`), '', signedNames, digest].join('\n');
  const key = hmac(hmac(hmac(hmac(`AWS4${secret}`, day), region), 's3'), 'aws4_request');
  const expected = hmac(key, ['AWS4-HMAC-SHA256', at, `${day}/${region}/s3/aws4_request`, sha256(canonical)].join('\n'));
  return timingSafeEqual(expected, Buffer.from(signature, 'hex')) ? null : refused('SignatureDoesNotMatch', 403);
}

/**
 * A store that speaks S3 on a free port of this machine: one bucket, named by path, in memory. What is put is there once it is whole. Written for the tests, where no store can be installed.
 * @param {{ bucket?: string, keyId?: string, secret?: string, region?: string, port?: number, pageSize?: number }} [options]
 */
export async function startS3Peer({ bucket = 'escale', keyId = 'peer-key', secret = 'peer/secret+of=tests', region = 'eu-west-3', port = 0, pageSize = 1_000 } = {}) {
  /** @type {Map<string, { bytes: Buffer, at: Date }>} */
  const objects = new Map();
  /** @param {URLSearchParams} query */
  const list = (query) => {
    const after = query.get('continuation-token') ?? '';
    const keys = [...objects.keys()].filter((key) => key.startsWith(query.get('prefix') ?? '') && key > after).sort();
    const page = keys.slice(0, Math.min(pageSize, Number(query.get('max-keys') ?? 1_000)));
    const more = page.length < keys.length;
    const rows = page.map((key) => `<Contents><Key>${key}</Key><LastModified>${objects.get(key)?.at.toISOString()}</LastModified></Contents>`).join('');
    return { status: 200, body: `<?xml version="1.0"?><ListBucketResult><IsTruncated>${more}</IsTruncated>${more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : ''}${rows}</ListBucketResult>` };
  };
  /** @param {import('node:http').IncomingMessage} request @param {Buffer} body @returns {{ status: number, body?: string | Buffer }} */
  const answer = (request, body) => {
    const fault = signatureFault(request, body, { keyId, secret, region });
    if (fault !== null) return fault;
    const { pathname, searchParams } = new URL(request.url ?? '', 'http://peer');
    const [, asked, ...rest] = decodeURIComponent(pathname).split('/');
    const key = rest.join('/');
    if (asked !== bucket) return refused('NoSuchBucket', 404);
    if (key === '') return request.method === 'GET' && searchParams.get('list-type') === '2' ? list(searchParams) : refused('NotImplemented', 501);
    if (request.method === 'PUT') return (objects.set(key, { bytes: body, at: new Date() }), { status: 200 });
    if (request.method === 'DELETE') return (objects.delete(key), { status: 204 });
    const found = objects.get(key);
    if (request.method !== 'GET') return refused('NotImplemented', 501);
    return found === undefined ? refused('NoSuchKey', 404) : { status: 200, body: found.bytes };
  };
  const server = createServer((request, response) => {
    /** @type {Buffer[]} */
    const parts = [];
    request.on('data', (part) => parts.push(part));
    // A put that is cut leaves nothing.
    request.on('end', () => {
      const { status, body } = answer(request, Buffer.concat(parts));
      response.writeHead(status).end(body);
    });
  });
  await new Promise((ready) => server.listen(port, '127.0.0.1', () => ready(undefined)));
  const at = /** @type {import('node:net').AddressInfo} */ (server.address()).port;
  return {
    url: `http://${encodeURIComponent(keyId)}:${encodeURIComponent(secret)}@127.0.0.1:${at}/${bucket}?region=${region}`,
    objects,
    stop: () => new Promise((done) => {
      server.close(() => done(undefined));
      server.closeAllConnections();
    }),
  };
}
