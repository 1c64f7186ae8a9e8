import { Controller, Get, Header, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Access } from '../../../platform/access/access.ts';
import { Limited } from '../../../platform/limits/limited.ts';
import { REGISTER_LICENCE, WriteOpenRegister } from './open-register.ts';

/** The register as open data: whoever has the newest already is told so, and sent nothing. */
@Controller('export/donnees-ouvertes')
export class OpenRegisterController {
  constructor(private readonly writing: WriteOpenRegister) {}

  @Get('labels.csv')
  @Access('public')
  @Limited('SEARCH')
  @Header('content-type', 'text/csv; charset=utf-8')
  async csv(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.answer('csv', request, response);
  }

  @Get('labels.json')
  @Access('public')
  @Limited('SEARCH')
  @Header('content-type', 'application/json; charset=utf-8')
  async json(@Req() request: Request, @Res() response: Response): Promise<void> {
    await this.answer('json', request, response);
  }

  private async answer(format: 'csv' | 'json', request: Request, response: Response): Promise<void> {
    const { body, etag } = await this.writing.run(format);
    response.set({ etag, 'cache-control': 'public, no-cache', link: `<${REGISTER_LICENCE.url}>; rel="license"`, 'content-disposition': `inline; filename="labels.${format}"` });
    // Whoever asks with the mark means it, whatever else their program says of caches.
    if ((request.headers['if-none-match'] ?? '').split(',').some((mark) => mark.trim().replace(/^W\//, '') === etag)) response.status(304).end();
    else response.send(body);
  }
}
