import { pipeline } from 'node:stream/promises';
import { Controller, Get, NotFoundException, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, RequestContexts } from '../../../platform/access/request-contexts.ts';
import { isId } from '../../../platform/graphql/bad-input.ts';
import { Limited } from '../../../platform/limits/limited.ts';
import { FileStore } from '../../../platform/storage/file-store.ts';
import { attachment } from '../../../platform/upload/file-name.ts';
import { FILE_KINDS, type UploadRefusal } from '../../../platform/upload/read-upload.ts';
import { Refused } from '../refused.type.ts';
import { GuardianReader, PAPER_ROLES } from './guardian.reader.ts';
import { KeepScan } from './keep-scan.ts';

const REMEDIES: Readonly<Record<UploadRefusal, string>> = {
  EMPTY: 'The file is empty. Choose another.',
  KIND_NOT_ALLOWED: 'The file is not a whole PDF, JPEG, PNG or WebP. Choose another.',
  TOO_LARGE: 'The file has more than 10 MB. Scan it smaller.',
};

/** Pictures of guardians' papers: given and seen by the team of the place, by nobody else. */
@Controller('fichiers/accord-parental')
export class ScanController {
  constructor(
    private readonly contexts: RequestContexts,
    private readonly scans: KeepScan,
    private readonly guardians: GuardianReader,
    private readonly files: FileStore,
  ) {}

  /** The body is the file itself. */
  @Post(':bookingId')
  @Access({ anyOf: PAPER_ROLES })
  @Limited('CHANGE')
  async keep(@Param('bookingId') bookingId: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const context = this.contexts.of(request, response);
    const { accountId } = await ownPrincipal(context);
    const outcome = isId(bookingId) ? await this.scans.run(accountId, bookingId, request, context) : new Refused({ code: 'BOOKING_UNKNOWN', field: 'bookingId' });
    response.set('cache-control', 'no-store');
    if (outcome === null) return void response.status(201).json({ kept: true });
    if (outcome instanceof Refused) return void response.status(outcome.code === 'BOOKING_UNKNOWN' ? 404 : 409).json({ code: outcome.code });
    // What is still under way is not read to its end.
    if (outcome === 'TOO_LARGE') response.set('connection', 'close');
    response.status(outcome === 'TOO_LARGE' ? 413 : 422).json({ code: outcome, field: 'file', message: REMEDIES[outcome] });
  }

  @Get(':bookingId')
  @Access({ anyOf: PAPER_ROLES })
  async show(@Param('bookingId') bookingId: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { accountId } = await ownPrincipal(this.contexts.of(request, response));
    const scan = isId(bookingId) ? await this.guardians.scanAtMyPlace(accountId, bookingId) : null;
    const file = scan?.scanId == null ? null : await this.files.open(scan.scanId);
    if (file === null || scan?.scanKind == null) throw new NotFoundException();
    const { mime, ending } = FILE_KINDS[scan.scanKind];
    response.set({ 'content-type': mime, 'content-disposition': attachment(`autorisation.${ending}`), 'cache-control': 'no-store' });
    await pipeline(file, response);
  }
}
