import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import type { Browser } from './browser.ts';
import type { TestApi } from './test-api.ts';

const words = (text: string) => ({ fr: text, en: text });
const evidence = (code: string, accepts: readonly string[], expires: boolean) => ({ code, title: words(code), help: words(''), weight: 0, mandatory: true, shownWhen: null, fact: null, kind: 'EVIDENCE', accepts, expires });
/** Asks for an insurance with an end, a document of any kind, and one answer that is no piece. */
const GRID = {
  threshold: 0,
  families: [{ code: 'A', title: words('A'), threshold: null, criteria: [evidence('INSURANCE', ['PDF', 'IMAGE'], true), evidence('PROJECT', ['PDF', 'IMAGE', 'OFFICE'], false), { code: 'STORY', title: words('Projet'), help: words(''), weight: 1, mandatory: false, shownWhen: null, fact: null, kind: 'TEXT', longest: 200 }] }],
};
const RULES = { validityMonths: 36, renewalLeadDays: 90, answerWorkingDays: 10, resume: 'CONTINUE', silence: 'NONE', committee: false, quorum: 1, visitRequired: false, noticeDays: 30, reapplyMonths: 6, regions: [] };

/** A file of a place that asks for pieces. */
export async function aFileForPieces(api: TestApi, placeId: string, state: 'DRAFT' | 'SUBMITTED' = 'DRAFT'): Promise<string> {
  const [programmeId, id] = [randomUUID(), randomUUID()];
  await api.sql('INSERT INTO label_programme (id, code, created_at) VALUES ($1, $2, now())', [programmeId, `PIECES_${programmeId.slice(0, 8).toUpperCase()}`]);
  await api.sql(
    `INSERT INTO label_programme_version (programme_id, number, state, name_fr, name_en, purpose_fr, purpose_en, grid, rules, changed_at, published_at) VALUES ($1, 1, 'PUBLISHED', 'Label', 'Label', '', '', $2, $3, now(), now())`,
    [programmeId, JSON.stringify(GRID), JSON.stringify(RULES)],
  );
  await api.sql(
    `INSERT INTO label_application (place_id, id, programme_id, version_number, state, revision, created_at, submitted_at, request_key) VALUES ($1, $2::uuid, $3, 1, $4::text, 1, $5::timestamptz, CASE WHEN $4::text = 'DRAFT' THEN NULL ELSE $5::timestamptz END, $2::text)`,
    [placeId, id, programmeId, state, api.clock.now()],
  );
  return id;
}

const PIECES = '__typename ... on LabelPieces { mayChange pieces { id criterion fileName format bytes sha256 expiresOn state path } } ... on LabelPieceRefused { code field }';
export interface PieceShown {
  readonly id: string;
  readonly criterion: string;
  readonly fileName: string;
  readonly format: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly expiresOn: string | null;
  readonly state: string;
  readonly path: string | null;
}
export interface PiecesAnswer {
  readonly mayChange: boolean;
  readonly pieces: readonly PieceShown[];
  readonly code?: string;
}
type Headers = Readonly<Record<string, string>>;
const base64 = (text: string) => Buffer.from(text).toString('base64');

/** Sends pieces of a file as a browser does, and says what becomes of them. */
export class PiecesClient {
  constructor(
    private readonly api: TestApi,
    readonly browser: Browser,
    readonly placeId: string,
    readonly applicationId: string,
  ) {}

  begin = (length: number, { criterion = 'PROJECT', filename = 'projet.pdf', more = {} }: { readonly criterion?: string; readonly filename?: string; readonly more?: Headers } = {}): Promise<Response> =>
    this.tus('', 'POST', {
      'upload-length': String(length), 'upload-metadata': Object.entries({ placeId: this.placeId, applicationId: this.applicationId, criterion, filename }).map(([key, value]) => `${key} ${base64(value)}`).join(','), ...more,
    });
  look = (id: string, more: Headers = {}): Promise<Response> => this.tus(`/${id}`, 'HEAD', more);
  append = (id: string, offset: number, bytes: Uint8Array, more: Headers = {}): Promise<Response> =>
    this.tus(`/${id}`, 'PATCH', { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream', ...more }, bytes);
  cancel = (id: string): Promise<Response> => this.tus(`/${id}`, 'DELETE');

  /** Sends some of it over a socket of its own and cuts the line, without a word. */
  async cut(id: string, offset: number, bytes: Buffer, after: number): Promise<void> {
    const { hostname, port } = new URL(this.api.url);
    const socket = connect(Number(port), hostname);
    const head = { host: `${hostname}:${port}`, 'tus-resumable': '1.0.0', 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream', 'content-length': String(bytes.length), ...this.cookies() };
    socket.write(`PATCH /fichiers/televersements/${id} HTTP/1.1\r\n${Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
    await new Promise<void>((sent, failed) => socket.on('error', failed).write(bytes.subarray(0, after), () => sent()));
    // Long enough for what left to arrive.
    await new Promise((later) => setTimeout(later, 300));
    socket.destroy();
  }

  /** A whole file in one go; its id. */
  async send(bytes: Buffer, wish: { readonly criterion?: string; readonly filename?: string } = {}): Promise<string> {
    const id = idOf(await this.begin(bytes.length, wish));
    const { status } = await this.append(id, 0, bytes);
    if (status !== 204) throw new Error(`The upload was answered by ${String(status)}.`);
    return id;
  }

  list = (): Promise<PiecesAnswer | null> => this.ask('query ($placeId: ID!, $applicationId: ID!) { result: labelPieces(placeId: $placeId, applicationId: $applicationId) { mayChange pieces { id criterion fileName format bytes sha256 expiresOn state path } } }', { placeId: this.placeId, applicationId: this.applicationId });
  attach = (uploadId: string, expiresOn: string | null = null) => this.act('attachLabelPiece', 'AttachLabelPieceInput', { uploadId, expiresOn });
  date = (pieceId: string, expiresOn: string | null) => this.act('dateLabelPiece', 'DateLabelPieceInput', { pieceId, expiresOn });
  remove = (pieceId: string) => this.act('removeLabelPiece', 'LabelPieceInput', { pieceId });
  restore = (pieceId: string) => this.act('restoreLabelPiece', 'LabelPieceInput', { pieceId });
  see = (path: string): Promise<Response> => fetch(`${this.api.url}${path}`, { headers: this.cookies() });

  tus(path: string, method: string, more: Headers = {}, body?: Uint8Array): Promise<Response> {
    return fetch(`${this.api.url}/fichiers/televersements${path}`, { method, headers: { ...this.cookies(), 'tus-resumable': '1.0.0', ...more }, ...(body === undefined ? {} : { body: new Uint8Array(body) }) });
  }

  private cookies(): Record<string, string> {
    return this.browser.cookies.size === 0 ? {} : { cookie: [...this.browser.cookies].map(([name, value]) => `${name}=${value}`).join('; ') };
  }

  private act(name: string, type: string, input: object): Promise<PiecesAnswer> {
    return this.ask(`mutation ($input: ${type}!) { result: ${name}(input: $input) { ${PIECES} } }`, { input: { placeId: this.placeId, applicationId: this.applicationId, ...input } });
  }

  private async ask<Result>(query: string, variables: Readonly<Record<string, unknown>>): Promise<Result> {
    const { data, errors } = await this.browser.gql<{ result: Result }>(query, variables);
    if (data === null || errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.result;
  }
}

export const idOf = (begun: Response): string => begun.headers.get('location')?.split('/').at(-1) ?? '';
