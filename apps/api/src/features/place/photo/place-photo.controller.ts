import { pipeline } from 'node:stream/promises';
import { PLACE_PHOTO_WIDTHS, PLACE_PHOTOS_MOST } from '@escale/domain';
import { Controller, Get, NotFoundException, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, RequestContexts } from '../../../platform/access/request-contexts.ts';
import { isId } from '../../../platform/graphql/bad-input.ts';
import { Limited } from '../../../platform/limits/limited.ts';
import { FileStore } from '../../../platform/storage/file-store.ts';
import { PageRefused } from '../page/page-refused.ts';
import { readAlternatives } from './arrange-photos.ts';
import { KeepPlacePhoto, type PlacePhotoRefusal } from './keep-place-photo.ts';
import { PlacePhotoReader } from './place-photo.reader.ts';

const REMEDIES: Readonly<Record<Exclude<PlacePhotoRefusal, 'PLACE_UNKNOWN'>, { readonly status: number; readonly message: string }>> = {
  EMPTY: { status: 422, message: 'The file is empty. Choose another.' },
  KIND_NOT_ALLOWED: { status: 422, message: 'The file is not a whole JPEG, PNG or WebP picture. Choose another.' },
  TOO_LARGE: { status: 413, message: 'The picture has more than 15 MB. Take it smaller.' },
  TOO_MANY: { status: 409, message: `A place has at most ${String(PLACE_PHOTOS_MOST)} pictures. Remove one first.` },
};
const WHY_NOT: Readonly<Record<string, string>> = {
  TEXT_MISSING: 'Say what the picture shows.', TEXT_TOO_SHORT: 'Say in a few words what the picture shows.', TEXT_TOO_LONG: 'Say it in at most 250 characters.', TEXT_IS_FILE_NAME: 'Say what the picture shows, not what the file is called.',
};
const written = (text: unknown): string => (typeof text === 'string' ? text : '');

/** Pictures of places: given by who manages the place; seen by everybody once it is published, by its team before. */
@Controller('fichiers/lieu')
export class PlacePhotoController {
  constructor(
    private readonly contexts: RequestContexts,
    private readonly photos: KeepPlacePhoto,
    private readonly reader: PlacePhotoReader,
    private readonly files: FileStore,
  ) {}

  /** The body is the file itself; `texte` says in French what is to be seen, `text` in English, `cle` is the key of this one picture. */
  @Post(':placeId')
  @Access({ anyOf: ['SITE_MANAGER'] })
  @Limited('CHANGE')
  async keep(@Param('placeId') placeId: string, @Query('texte') fr: unknown, @Query('text') en: unknown, @Query('cle') key: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    const context = this.contexts.of(request, response);
    const { accountId } = await ownPrincipal(context);
    response.set('cache-control', 'no-store');
    const refuse = (status: number, code: string, field: string, message: string): void => {
      // What is still under way is not read to its end.
      if (code !== 'EMPTY') response.set('connection', 'close');
      response.status(status).json({ code, field, message });
    };
    const words = readAlternatives(written(fr), written(en) || null);
    if (words instanceof PageRefused) return refuse(422, words.code, words.field === 'alternativeEn' ? 'text' : 'texte', WHY_NOT[words.code] ?? '');
    if (!/^[\w-]{16,64}$/u.test(written(key))) return refuse(422, 'KEY_MISSING', 'cle', 'Make a random key of 16 to 64 characters for each picture, and send it again unchanged when you retry.');
    const outcome = isId(placeId) ? await this.photos.run(accountId, { placeId, requestKey: written(key), ...words }, request, context) : 'PLACE_UNKNOWN';
    if (typeof outcome === 'object') return void response.status(201).json({ path: `/fichiers/lieu/${placeId}/${outcome.photoId}` });
    if (outcome === 'PLACE_UNKNOWN') return refuse(404, outcome, 'placeId', 'No place of yours has this id.');
    const { status, message } = REMEDIES[outcome];
    refuse(status, outcome, 'file', message);
  }

  @Get(':placeId/:photoId/:width')
  @Access('public')
  async show(@Param('placeId') placeId: string, @Param('photoId') photoId: string, @Param('width') width: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const asked = PLACE_PHOTO_WIDTHS.find((one) => String(one) === width);
    const accountId = (await this.contexts.of(request, response).principal())?.accountId ?? null;
    const found = asked !== undefined && isId(placeId) && isId(photoId) ? await this.reader.file(accountId, placeId, photoId, asked) : null;
    const file = found === null ? null : await this.files.open(found.fileId);
    if (found === null || file === null) throw new NotFoundException();
    // Under one address the picture never changes. Before its place is published, nobody keeps it for others.
    response.set({ 'content-type': 'image/webp', 'content-disposition': 'inline', 'x-content-type-options': 'nosniff', 'cache-control': found.published ? 'public, max-age=31536000, immutable' : 'private, max-age=3600' });
    await pipeline(file, response);
  }
}
