import { PIECE_BYTES_MOST, UPLOADS_MOST } from '@escale/domain';
import { Controller, Delete, Head, Options, Param, Patch, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, RequestContexts } from '../../../platform/access/request-contexts.ts';
import { isId } from '../../../platform/graphql/bad-input.ts';
import { Limited } from '../../../platform/limits/limited.ts';
import { safeFileName } from '../../../platform/upload/file-name.ts';
import { CHECKSUM_MISMATCH, checksumOf, metadataOf, PATCH_TYPE, TUS_ALGORITHMS, TUS_EXTENSIONS, TUS_VERSION, wholeOf } from '../../../platform/upload/tus.ts';
import { FILE_MANAGERS } from '../application/file-scope.sql.ts';
import { type AppendRefusal, isCut, ReceiveUpload, type UploadRefusal } from './receive-upload.ts';
import type { UploadRow } from './upload-row.ts';

const MANAGERS = { anyOf: FILE_MANAGERS };
const PATH = '/fichiers/televersements';
const WHY_NOT: Readonly<Record<UploadRefusal, readonly [status: number, message: string]>> = {
  FILE_UNKNOWN: [404, 'No file of a place of yours has this id.'],
  FILE_CLOSED: [409, 'The file was sent: pieces are added while it is a draft, or while corrections are asked for.'],
  TOO_LARGE: [413, 'The file has more than 20 MB. Make it smaller, for instance by scanning at 150 dots per inch.'],
  EMPTY: [422, 'The file is empty. Choose another.'],
  TOO_MANY_UPLOADS: [409, `You have ${String(UPLOADS_MOST)} files under way. Finish or cancel one first.`],
};
const WHY_NOT_APPENDED: Readonly<Record<AppendRefusal, readonly [status: number, message: string]>> = {
  OFFSET_DIFFERS: [409, 'Something else has arrived meanwhile. Ask by HEAD how far it is, and go on from there.'],
  TOO_LARGE: [413, 'This is more than the length that was announced. Begin again with the right one.'],
  CHECKSUM_DIFFERS: [CHECKSUM_MISMATCH, 'What arrived is not what was sent. Send this part again.'],
};

/** Resumable uploads (tus 1.0.0) of pieces of label files: each is that of the account which began it, while it answers for the place. */
@Controller('fichiers/televersements')
export class UploadController {
  constructor(
    private readonly contexts: RequestContexts,
    private readonly uploads: ReceiveUpload,
  ) {}

  @Options(['', ':id'])
  @Access('public')
  options(@Res() response: Response): void {
    response.set({ 'tus-resumable': TUS_VERSION, 'tus-version': TUS_VERSION, 'tus-extension': TUS_EXTENSIONS, 'tus-max-size': String(PIECE_BYTES_MOST), 'tus-checksum-algorithm': TUS_ALGORITHMS.join(',') }).status(204).end();
  }

  /** `Upload-Metadata` names the file: `placeId`, `applicationId`, `criterion`, `filename`. */
  @Post()
  @Access(MANAGERS)
  @Limited('CHANGE')
  async begin(@Req() request: Request, @Res() response: Response): Promise<void> {
    if (!spoken(request, response)) return;
    const length = wholeOf(request.get('upload-length'));
    const metadata = metadataOf(request.get('upload-metadata'));
    const [placeId, applicationId, criterion, name] = ['placeId', 'applicationId', 'criterion', 'filename'].map((key) => metadata?.get(key) ?? '');
    if (length === null) return refuse(response, 400, 'LENGTH_MISSING', 'Say in Upload-Length how many bytes the file has; it cannot be said later.');
    if (metadata === null || !placeId || !applicationId || !criterion || !name || criterion.length > 60) return refuse(response, 400, 'METADATA_MISSING', 'Say in Upload-Metadata what the file is for: placeId, applicationId, criterion, filename, each in Base64.');
    const { accountId } = await ownPrincipal(this.contexts.of(request, response));
    // What it is called is judged against what it is once it is there; until then only what hides is taken out.
    const fileName = safeFileName(`${name}.x`, 'x').slice(0, -2) || 'document';
    const begun = isId(placeId) && isId(applicationId) ? await this.uploads.begin(accountId, { placeId, applicationId, criterion, fileName, length }) : 'FILE_UNKNOWN';
    if (typeof begun === 'string') return refuse(response, WHY_NOT[begun][0], begun, WHY_NOT[begun][1]);
    response.set({ location: `${PATH}/${begun.id}`, 'upload-expires': begun.expiresAt.toUTCString(), 'upload-offset': '0' }).status(201).end();
  }

  /** For clients that can send nothing but POST. */
  @Post(':id')
  @Access(MANAGERS)
  @Limited('SEARCH')
  async instead(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const method = request.get('x-http-method-override')?.toUpperCase();
    if (method === 'PATCH') return this.append(id, request, response);
    if (method === 'DELETE') return this.end(id, request, response);
    if (method === 'HEAD') return this.look(id, request, response);
    refuse(response, 405, 'METHOD_UNKNOWN', 'Name PATCH, HEAD or DELETE in X-HTTP-Method-Override.');
  }

  @Head(':id')
  @Access(MANAGERS)
  async look(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const upload = await this.own(id, request, response);
    if (upload === null) return;
    response.set({ 'upload-offset': String(upload.received), 'upload-length': String(upload.length), 'upload-metadata': `filename ${Buffer.from(upload.fileName).toString('base64')}`, 'upload-expires': upload.expiresAt.toUTCString() }).status(200).end();
  }

  @Patch(':id')
  @Access(MANAGERS)
  @Limited('SEARCH')
  async append(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const upload = await this.own(id, request, response);
    if (upload === null) return;
    if (request.get('content-type') !== PATCH_TYPE) return refuse(response, 415, 'TYPE_DIFFERS', `Send the bytes as ${PATCH_TYPE}.`);
    const [offset, checksum] = [wholeOf(request.get('upload-offset')), checksumOf(request.get('upload-checksum'))];
    if (offset === null) return refuse(response, 400, 'OFFSET_MISSING', 'Say in Upload-Offset from which byte on this is.');
    if (checksum === 'UNREADABLE') return refuse(response, 400, 'CHECKSUM_UNREADABLE', `Upload-Checksum is one of ${TUS_ALGORITHMS.join(', ')}, a space, and the digest in Base64.`);
    const announced = wholeOf(request.get('content-length'));
    try {
      const received = announced !== null && offset + announced > upload.length ? 'TOO_LARGE' : await this.uploads.append(upload, offset, request, checksum);
      if (typeof received === 'string') return refuse(response, WHY_NOT_APPENDED[received][0], received, WHY_NOT_APPENDED[received][1]);
      response.set({ 'upload-offset': String(received), 'upload-expires': upload.expiresAt.toUTCString() }).status(204).end();
    } catch (error) {
      // Nobody is there to be answered: what arrived is kept, and HEAD says how much.
      if (!isCut(error)) throw error;
      response.destroy();
    }
  }

  @Delete(':id')
  @Access(MANAGERS)
  @Limited('CHANGE')
  async end(@Param('id') id: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    if ((await this.own(id, request, response)) === null) return;
    await this.uploads.end((await ownPrincipal(this.contexts.of(request, response))).accountId, id);
    response.status(204).end();
  }

  /** The upload a request is about; null once it was answered that there is none. */
  private async own(id: string, request: Request, response: Response): Promise<UploadRow | null> {
    if (!spoken(request, response)) return null;
    const { accountId } = await ownPrincipal(this.contexts.of(request, response));
    const upload = isId(id) ? await this.uploads.find(accountId, id) : null;
    if (upload !== null && upload !== 'OVER') return upload;
    refuse(response, upload === null ? 404 : 410, upload === null ? 'UPLOAD_UNKNOWN' : 'UPLOAD_OVER', 'This upload is over. Choose the file again.');
    return null;
  }
}

/** Whether a request speaks this version of the protocol; answered where it does not. */
function spoken(request: Request, response: Response): boolean {
  response.set({ 'tus-resumable': TUS_VERSION, 'cache-control': 'no-store' });
  if (request.get('tus-resumable') === TUS_VERSION) return true;
  response.set('tus-version', TUS_VERSION);
  refuse(response, 412, 'VERSION_UNKNOWN', `Send Tus-Resumable: ${TUS_VERSION}.`);
  return false;
}

function refuse(response: Response, status: number, code: string, message: string): void {
  // What is still under way is not read to its end.
  response.set('connection', 'close').status(status).json({ code, field: 'file', message });
}
