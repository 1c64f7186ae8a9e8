import { resolveLocale } from '@escale/messages';
import { Controller, Get, NotFoundException, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, RequestContexts } from '../../../platform/access/request-contexts.ts';
import { isId } from '../../../platform/graphql/bad-input.ts';
import { Limited } from '../../../platform/limits/limited.ts';
import { FILE_READERS } from './file-scope.sql.ts';
import { MakeCopy } from './make-copy.ts';

/** The copy of what a place sent, to take away; its name says nothing of whose it is. */
@Controller('export/dossiers')
export class CopyController {
  constructor(
    private readonly contexts: RequestContexts,
    private readonly copies: MakeCopy,
  ) {}

  @Get(':placeId/:applicationId/dossier.pdf')
  @Access({ anyOf: FILE_READERS })
  @Limited('CHANGE')
  async copy(@Param('placeId') placeId: string, @Param('applicationId') applicationId: string, @Query('lang') lang: unknown, @Req() request: Request, @Res() response: Response): Promise<void> {
    const context = this.contexts.of(request, response);
    const { accountId } = await ownPrincipal(context);
    const pdf = isId(placeId) && isId(applicationId) ? await this.copies.run({ placeId, applicationId, locale: resolveLocale(typeof lang === 'string' ? lang : null) }, accountId, context) : null;
    if (pdf === null) throw new NotFoundException();
    response.set({ 'cache-control': 'no-store', 'content-type': 'application/pdf', 'content-disposition': 'attachment; filename="dossier.pdf"', 'x-content-type-options': 'nosniff' }).send(pdf);
  }
}
