import { LABEL_SHEETS, labelSpots, TAG_PATH } from '@escale/domain';
import { createMessages } from '@escale/messages';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import type { Config } from '../../../platform/config/config.ts';
import { CONFIG } from '../../../platform/config/config.module.ts';
import { TaggedPdf } from '../../../platform/pdf/tagged-pdf.ts';
import { LabelPage } from './label-page.ts';
import type { LabelRows } from './label.reader.ts';
import type { LabelWish } from './read-label-wish.ts';

const NO_MARGIN = 0;

/** Puts labels on sheets, to print at their true size. */
@Injectable()
export class PrintLabels {
  constructor(
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run({ place, units }: LabelRows, { format, first, locale }: Omit<LabelWish, 'unitIds'>): Promise<Buffer> {
    const { t } = createMessages(locale);
    const sheet = LABEL_SHEETS[format];
    const document = await TaggedPdf.begin({ locale, title: t('equipmentFiles:labels.documentTitle', { place }), author: this.config.networkName, at: this.clock.now() }, NO_MARGIN);
    const page = new LabelPage(document);
    const spots = labelSpots(sheet, units.length, first);
    for (const [index, { tag, model }] of units.entries()) {
      const spot = spots[index];
      if (spot === undefined) throw new Error('A label has no place on its sheet.');
      if (index > 0 && spot.page !== spots[index - 1]?.page) document.pdf.addPage({ size: 'A4', margin: NO_MARGIN });
      page.draw({ ...spot, width: sheet.width, height: sheet.height }, { address: `${this.config.publicUrl}${TAG_PATH}${tag}`, alternative: t('equipmentFiles:labels.codeOf', { tag }), tag, small: [model, place] });
    }
    return document.end();
  }
}
