import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, RequestContexts } from '../../../platform/access/request-contexts.ts';
import { isId } from '../../../platform/graphql/bad-input.ts';
import { FileStore } from '../../../platform/storage/file-store.ts';
import { attachment, shownInPlace } from '../../../platform/upload/file-name.ts';
import { FILE_KINDS } from '../../../platform/upload/read-upload.ts';
import { FILE_READERS } from '../application/file-scope.sql.ts';
import { PieceReader } from './piece.reader.ts';

/** What a browser shows by itself; documents of offices are saved. */
const SHOWN = new Set(['PDF', 'JPEG', 'PNG', 'WEBP']);
/** Nothing of a file runs, calls out, or is framed by another site. A PDF gets no sandbox: browsers then show none. */
const NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; object-src 'self'; frame-ancestors 'self'";

/** Files of pieces, as they were given, for who may read them. */
@Controller('fichiers/pieces')
export class PieceController {
  constructor(
    private readonly contexts: RequestContexts,
    private readonly reader: PieceReader,
    private readonly files: FileStore,
  ) {}

  @Get(':placeId/:pieceId')
  @Access({ anyOf: FILE_READERS })
  async show(@Param('placeId') placeId: string, @Param('pieceId') pieceId: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { accountId } = await ownPrincipal(this.contexts.of(request, response));
    const found = isId(placeId) && isId(pieceId) ? await this.reader.file(accountId, placeId, pieceId) : null;
    // All of it is read and held against its digest before the first byte leaves.
    const bytes = found && (await this.files.readVerified(found.fileId, found.sha256));
    if (found === null || bytes === null) throw new NotFoundException();
    response.set({
      'content-type': FILE_KINDS[found.format].mime,
      'content-disposition': SHOWN.has(found.format) ? shownInPlace(found.fileName) : attachment(found.fileName),
      'content-security-policy': found.format === 'PDF' ? NOTHING_RUNS : `sandbox; ${NOTHING_RUNS}`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
    });
    response.end(bytes);
  }
}
