import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { COHORT_WRITERS } from '@escale/domain';
import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import { stringify } from 'csv-stringify';
import type { Request, Response } from 'express';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, RequestContexts } from '../../../platform/access/request-contexts.ts';
import { isId } from '../../../platform/graphql/bad-input.ts';
import { ExportCohort, LEARNER_LIST_TITLES } from './export-cohort.ts';

/** The learners of a cohort as a file; its name says no name. */
@Controller('export/groupes')
export class CohortListController {
  constructor(
    private readonly contexts: RequestContexts,
    private readonly lists: ExportCohort,
  ) {}

  @Get(':file')
  @Access({ anyOf: COHORT_WRITERS })
  async csv(@Param('file') file: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const context = this.contexts.of(request, response);
    const { accountId } = await ownPrincipal(context);
    const cohortId = file.endsWith('.csv') ? file.slice(0, -'.csv'.length) : '';
    const rows = isId(cohortId) ? await this.lists.run(cohortId, { accountId, from: context }) : null;
    if (rows === null) throw new NotFoundException();
    response.set({ 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="groupe.csv"', 'cache-control': 'no-store' });
    // Semicolons: what a French spreadsheet opens without asking.
    await pipeline(Readable.from(rows), stringify({ header: true, bom: true, delimiter: ';', columns: [...LEARNER_LIST_TITLES], escape_formulas: true }), response);
  }
}
