import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import type { S3Settings } from '../config/read-s3.ts';
import { isId } from '../graphql/bad-input.ts';
import type { ObjectStore, StoredFile } from './object-store.ts';
import { sha256Of } from './sha256.ts';

/** A file of 20 MB over a slow line; a store that is silent for longer is away. */
const PATIENCE_MS = 60_000;
const NOTHING = sha256Of(new Uint8Array());

/** The text of each element of this name; what we list has neither attributes nor other elements within. */
const elements = (xml: string, name: string): readonly string[] => [...xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, text]) => text ?? '');

/**
 * Keeps files in a bucket that speaks S3, as `PREFIX/ab/abcd…`. One PUT is one object, whole or not there; its SHA-256 is signed with it, so that the store refuses what
 * changed under way.
 */
export class S3Store implements ObjectStore {
  private readonly client: AwsClient;

  constructor(private readonly settings: S3Settings) {
    const { accessKeyId, secretAccessKey, region } = settings;
    this.client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 2 });
  }

  async put(id: string, bytes: Uint8Array): Promise<void> {
    await this.ask('PUT', this.keyOf(id), { body: new Uint8Array(bytes), sha256: sha256Of(bytes) });
  }

  async open(id: string): Promise<Readable | null> {
    const answer = await this.ask('GET', this.keyOf(id));
    return answer.body === null || answer.status === 404 ? null : Readable.fromWeb(answer.body as ReadableStream<Uint8Array>);
  }

  async remove(id: string): Promise<void> {
    await this.ask('DELETE', this.keyOf(id));
  }

  async *writtenBefore(instant: Date): AsyncGenerator<readonly StoredFile[]> {
    let after: string | null = '';
    while (after !== null) {
      const query: URLSearchParams = new URLSearchParams({ 'list-type': '2', 'max-keys': '500', prefix: this.settings.prefix, ...(after === '' ? {} : { 'continuation-token': after }) });
      const xml: string = await (await this.ask('GET', `?${query.toString().replaceAll('+', '%20')}`)).text();
      const times = elements(xml, 'LastModified');
      const found = elements(xml, 'Key').flatMap((key, at) => {
        const id = key.slice(-36);
        const writtenAt = new Date(times[at] ?? '');
        return isId(id) && key === this.keyOf(id) && writtenAt < instant ? [{ id, writtenAt }] : [];
      });
      if (found.length > 0) yield found;
      after = elements(xml, 'IsTruncated')[0] === 'true' ? (elements(xml, 'NextContinuationToken')[0] ?? null) : null;
    }
  }

  /** One request, signed; what is not there (404) is an answer, everything else that is not well is told. */
  private async ask(method: string, at: string, { body, sha256 = NOTHING }: { readonly body?: Uint8Array<ArrayBuffer>; readonly sha256?: string } = {}): Promise<Response> {
    const answer = await this.client.fetch(`${this.settings.bucketUrl}${at.startsWith('?') ? at : `/${at}`}`, { method, headers: { 'x-amz-content-sha256': sha256 }, ...(body === undefined ? {} : { body }), signal: AbortSignal.timeout(PATIENCE_MS) });
    if (answer.ok || (answer.status === 404 && method !== 'PUT' && !at.startsWith('?'))) return answer;
    const code = elements(await answer.text(), 'Code')[0] ?? '';
    throw new Error(`The object store answered ${String(answer.status)} ${code} to ${method}. Check S3_URL, the bucket and the rights of its key.`);
  }

  private keyOf(id: string): string {
    return `${this.settings.prefix}${id.slice(0, 2)}/${id}`;
  }
}
