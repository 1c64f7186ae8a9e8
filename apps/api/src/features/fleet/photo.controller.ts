import { pipeline } from 'node:stream/promises';
import { DESK_ROLES } from '@escale/domain';
import { Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Access } from '../../platform/access/access.ts';
import { ownPrincipal, RequestContexts } from '../../platform/access/request-contexts.ts';
import { isId } from '../../platform/graphql/bad-input.ts';
import { Limited } from '../../platform/limits/limited.ts';
import { FileStore } from '../../platform/storage/file-store.ts';
import { KeepPhoto, type PhotoRefusal } from './keep-photo.ts';
import { PhotoReader } from './photo.reader.ts';

const TEAM = { anyOf: DESK_ROLES };
const ALTERNATIVE_MOST = 300;

const REMEDIES: Readonly<Record<Exclude<PhotoRefusal, 'INCIDENT_UNKNOWN'>, { readonly status: number; readonly message: string }>> = {
  EMPTY: { status: 422, message: 'The file is empty. Choose another.' },
  KIND_NOT_ALLOWED: { status: 422, message: 'The file is not a whole JPEG, PNG or WebP picture. Choose another.' },
  TOO_LARGE: { status: 413, message: 'The picture has more than 15 MB. Take it smaller.' },
  TOO_MANY: { status: 409, message: 'This incident has as many pictures as it can have.' },
};

/** Pictures of incidents: given and seen by the team of the place, by nobody else. */
@Controller('fichiers/incident')
export class PhotoController {
  constructor(
    private readonly contexts: RequestContexts,
    private readonly photos: KeepPhoto,
    private readonly reader: PhotoReader,
    private readonly files: FileStore,
  ) {}

  /** The body is the file itself; `texte` says what is to be seen (WCAG 1.1.1). */
  @Post(':incidentId')
  @Access(TEAM)
  @Limited('CHANGE')
  async keep(@Param('incidentId') incidentId: string, @Query('texte') words: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { accountId } = await ownPrincipal(this.contexts.of(request, response));
    response.set('cache-control', 'no-store');
    const alternative = typeof words === 'string' ? words.trim() : '';
    if (alternative === '' || alternative.length > ALTERNATIVE_MOST) {
      response.set('connection', 'close');
      return void response.status(422).json({ code: 'TEXT_MISSING', field: 'texte', message: `Say in at most ${String(ALTERNATIVE_MOST)} characters what the picture shows.` });
    }
    const outcome = isId(incidentId) ? await this.photos.run(accountId, incidentId, alternative, request) : 'INCIDENT_UNKNOWN';
    if (typeof outcome === 'object') return void response.status(201).json({ path: `/fichiers/incident/${incidentId}/${outcome.fileId}` });
    // What is still under way is not read to its end.
    if (outcome !== 'EMPTY') response.set('connection', 'close');
    if (outcome === 'INCIDENT_UNKNOWN') return void response.status(404).json({ code: outcome });
    const { status, message } = REMEDIES[outcome];
    response.status(status).json({ code: outcome, field: 'file', message });
  }

  @Get(':incidentId/:fileId')
  @Access(TEAM)
  async show(@Param('incidentId') incidentId: string, @Param('fileId') fileId: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { accountId } = await ownPrincipal(this.contexts.of(request, response));
    const file = isId(incidentId) && isId(fileId) && (await this.reader.isPhoto(accountId, incidentId, fileId)) ? await this.files.open(fileId) : null;
    if (file === null) throw new NotFoundException();
    // Re-encoded by us: shown in the page, for nobody else to keep.
    response.set({ 'content-type': 'image/webp', 'content-disposition': 'inline', 'cache-control': 'private, max-age=3600', 'x-content-type-options': 'nosniff' });
    await pipeline(file, response);
  }
}
