import { DESK_ROLES } from '@escale/domain';
import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Access } from '../../../platform/access/access.ts';
import { ownPrincipal, RequestContexts } from '../../../platform/access/request-contexts.ts';
import { isId } from '../../../platform/graphql/bad-input.ts';
import { Limited } from '../../../platform/limits/limited.ts';
import { LabelReader } from './label.reader.ts';
import { PrintLabels } from './print-labels.ts';
import { type LabelFault, readLabelWish } from './read-label-wish.ts';

const UNKNOWN_UNIT: LabelFault = { code: 'UNIT_UNKNOWN', field: 'unites', message: 'Some of these units are no longer at this place. Choose again.' };

/** Labels of a place's equipment, on the sheets that are bought for them. */
@Controller('fichiers/etiquettes')
export class LabelController {
  constructor(
    private readonly contexts: RequestContexts,
    private readonly reader: LabelReader,
    private readonly labels: PrintLabels,
  ) {}

  /** `format` is the sheet, `depart` the first free position of one already begun, `unites` the units. */
  @Get(':placeId')
  @Access({ anyOf: DESK_ROLES })
  @Limited('CHANGE')
  async sheet(@Param('placeId') placeId: string, @Query() query: Readonly<Record<string, unknown>>, @Req() request: Request, @Res() response: Response): Promise<void> {
    const { accountId } = await ownPrincipal(this.contexts.of(request, response));
    response.set('cache-control', 'no-store');
    const wish = readLabelWish(query);
    if (!wish.ok) return void response.status(422).json(wish.refusal);
    const rows = isId(placeId) ? await this.reader.units(accountId, placeId, wish.value.unitIds) : null;
    if (rows === null) return void response.status(404).json({ code: 'PLACE_UNKNOWN' });
    if (rows.units.length !== wish.value.unitIds.length) return void response.status(422).json(UNKNOWN_UNIT);
    const pdf = await this.labels.run(rows, wish.value);
    response.set({ 'content-type': 'application/pdf', 'content-disposition': 'inline; filename="etiquettes.pdf"', 'x-content-type-options': 'nosniff' }).send(pdf);
  }
}
