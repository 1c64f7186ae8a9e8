import { Controller, Get, NotFoundException, Param, Query, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Access } from '../../../platform/access/access.ts';
import { Limited } from '../../../platform/limits/limited.ts';
import { WriteCertificate } from './write-certificate.ts';

const FILE = /^([0-9a-f]{32})\.pdf$/;

/** The paper to hang up, for whoever has its token: they have the paper already, or are of the place. */
@Controller('fichiers/label')
export class CertificateController {
  constructor(private readonly writing: WriteCertificate) {}

  @Get(':file')
  @Access('public')
  @Limited('PROOF')
  async pdf(@Param('file') file: string, @Query('langue') language: unknown, @Res() response: Response): Promise<void> {
    const [, token] = FILE.exec(file) ?? [];
    const certificate = token === undefined ? null : await this.writing.run(token, language === 'en' ? 'en' : 'fr');
    if (certificate === null) throw new NotFoundException();
    response.set({ 'content-type': 'application/pdf', 'content-disposition': `inline; filename="${certificate.number}.pdf"`, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }).send(certificate.pdf);
  }
}
