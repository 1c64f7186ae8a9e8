import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Controller, Get, Req, Res } from '@nestjs/common';
import { stringify } from 'csv-stringify';
import type { Request, Response } from 'express';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, RequestContexts } from '../../../platform/access/request-contexts.ts';
import { ExportJournal } from './export-journal.ts';

/** The audit log as a file, for whoever audits the network from outside. */
@Controller('export')
export class JournalController {
  constructor(
    private readonly contexts: RequestContexts,
    private readonly journal: ExportJournal,
  ) {}

  @Get('journal.csv')
  @Access({ anyOf: ['ADMINISTRATOR'] })
  async csv(@Req() request: Request, @Res() response: Response): Promise<void> {
    const context = this.contexts.of(request, response);
    const { accountId } = await ownPrincipal(context);
    await this.journal.note(accountId, context);
    response.set({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="journal.csv"', 'cache-control': 'no-store' });
    await pipeline(Readable.from(this.journal.rows(accountId)), stringify({ header: true, bom: true, columns: [...ExportJournal.COLUMNS], escape_formulas: true }), response);
  }
}
