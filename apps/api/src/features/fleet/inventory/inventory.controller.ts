import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DESK_ROLES } from '@escale/domain';
import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import { stringify } from 'csv-stringify';
import type { Request, Response } from 'express';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, RequestContexts } from '../../../platform/access/request-contexts.ts';
import { isId } from '../../../platform/graphql/bad-input.ts';
import { LIST_TITLES, WriteList } from './write-list.ts';

/** The equipment of a place as a file, to change in a spreadsheet and give back to `importUnits`. */
@Controller('export/equipements')
export class InventoryController {
  constructor(
    private readonly contexts: RequestContexts,
    private readonly lists: WriteList,
  ) {}

  @Get(':file')
  @Access({ anyOf: DESK_ROLES })
  async csv(@Param('file') file: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { accountId } = await ownPrincipal(this.contexts.of(request, response));
    const placeId = file.endsWith('.csv') ? file.slice(0, -'.csv'.length) : '';
    const list = isId(placeId) ? await this.lists.run(accountId, placeId) : null;
    if (list === null) throw new NotFoundException();
    response.set({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename="equipements-${list.slug}.csv"`, 'cache-control': 'no-store' });
    // Semicolons: what a French spreadsheet opens without asking.
    await pipeline(Readable.from(list.rows), stringify({ header: true, bom: true, delimiter: ';', columns: [...LIST_TITLES], escape_formulas: true }), response);
  }
}
