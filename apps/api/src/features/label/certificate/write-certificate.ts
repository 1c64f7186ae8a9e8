import { isInForce, type Locale } from '@escale/domain';
import { createMessages, formatDay } from '@escale/messages';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.ts';
import { CONFIG } from '../../../platform/config/config.module.ts';
import type { Config } from '../../../platform/config/config.ts';
import { drawCode } from '../../../platform/pdf/draw-code.ts';
import { INK, SOFT, TaggedPdf } from '../../../platform/pdf/tagged-pdf.ts';
import { type CertificateRow, RegisterReader } from '../register/register.reader.ts';
import { labelName } from '../register/label-name.ts';

const MARGIN = 64;
const CODE_SIDE = 150;

/** The certificate of a label, made anew each time it is asked for: while the label holds, and not otherwise. */
@Injectable()
export class WriteCertificate {
  constructor(
    private readonly reader: RegisterReader,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Null where there is no such label, or it does not hold today. */
  async run(token: string, locale: Locale): Promise<{ readonly number: string; readonly pdf: Buffer } | null> {
    const now = this.clock.now();
    const label = await this.reader.certificate(token, now);
    return label === null || !isInForce(label.standing) ? null : { number: label.number, pdf: await this.draw(label, locale, now) };
  }

  private async draw(label: CertificateRow, locale: Locale, now: Date): Promise<Buffer> {
    const { t } = createMessages(locale);
    const day = (text: string): string => formatDay(`${text}T12:00:00Z`, 'UTC', locale, { year: true });
    const [name, place, address] = [labelName(label, locale), [label.placeName, label.communeName].filter((part) => part !== null).join(', '), `${this.config.publicUrl}/labels/verifier/${label.token}`];
    const title = t('labelRegister:certificate.title', { name, place: label.placeName });
    const page = await TaggedPdf.begin({ locale, title, author: this.config.networkName, at: now, archived: true }, MARGIN);
    const write = (tag: 'H1' | 'H2' | 'P', words: string, size: number, colour: string, gap: number): void => {
      page.root.add(
        page.pdf.struct(tag, {}, () => {
          page.pdf.fontSize(size).fillColor(colour);
          const runs = page.runs(words);
          runs.forEach(({ name: font, text }, index) => page.pdf.font(font).text(text, { continued: index < runs.length - 1, lineGap: 4 }));
        }),
      );
      page.pdf.y += gap;
    };
    page.pdf.y += 60;
    write('P', this.config.networkName, 13, SOFT, 24);
    write('H1', name, 32, INK, 20);
    write('P', t('labelRegister:certificate.givenTo'), 13, SOFT, 4);
    write('H2', place, 22, INK, 24);
    write('P', t('labelRegister:certificate.term', { from: day(label.grantedOn), until: day(label.until) }), 13, INK, 4);
    write('P', t('labelRegister:certificate.number', { number: label.number }), 13, INK, 36);
    drawCode(page, { address, alternative: t('labelRegister:certificate.code', { address }) }, { x: MARGIN, y: page.pdf.y, side: CODE_SIDE });
    page.pdf.x = MARGIN;
    page.pdf.y += CODE_SIDE + 12;
    write('P', t('labelRegister:certificate.verify'), 11, INK, 2);
    write('P', address, 11, SOFT, 0);
    return page.end();
  }
}
