import { type Answer, type Criterion, type Locale } from '@escale/domain';
import { createMessages, formatMoment, formatNumber, type Translate } from '@escale/messages';
import { ReadableDocument } from '../../../platform/pdf/readable-document.ts';
import type { FileRow, SentFile } from './file-row.ts';

/** The copy of what a place sent, as it was sent: whatever is answered later does not change it. */
export async function writeCopy(row: FileRow, sent: SentFile, sentAt: Date, { locale, network, now }: { readonly locale: Locale; readonly network: string; readonly now: Date }): Promise<Buffer> {
  const { t } = createMessages(locale);
  const label = locale === 'fr' ? row.nameFr : row.nameEn;
  const pdf = await ReadableDocument.begin({ locale, title: t('labelFile:copyDocument.document', { place: row.placeName }), author: network, at: now });
  pdf.title(t('labelFile:copyDocument.title', { label }));
  pdf.paragraph(t('labelFile:copyDocument.place', { place: row.placeName }));
  pdf.paragraph(t('labelFile:copyDocument.sent', { when: formatMoment(sentAt, row.timeZone, locale, { year: true }) }));
  pdf.paragraph(t('labelFile:version', { number: sent.version }));
  pdf.aside(t('labelFile:copyDocument.sworn'));
  for (const { title, criteria } of row.grid.families) {
    const answered = criteria.filter(({ code }) => sent.answers[code] !== undefined);
    if (answered.length === 0) continue;
    pdf.section(title[locale]);
    for (const criterion of answered) {
      pdf.aside(criterion.title[locale]);
      pdf.paragraph(answerInWords(criterion, sent.answers[criterion.code], locale, t));
      pdf.gap();
    }
  }
  return pdf.end();
}

const answerInWords = (criterion: Criterion, answer: Answer | undefined, locale: Locale, t: Translate): string => {
  if (answer === undefined) return t('labelFile:copyDocument.none');
  if ('yes' in answer) return t(answer.yes ? 'labelFile:yes' : 'labelFile:no');
  if ('text' in answer) return answer.text;
  if ('number' in answer) return t('labelFile:copyDocument.withUnit', { number: formatNumber(answer.number, locale), unit: criterion.kind === 'NUMBER' ? criterion.unit[locale] : '' }).trim();
  return (criterion.kind === 'CHOICE' ? criterion.choices.find(({ code }) => code === answer.choice)?.title[locale] : undefined) ?? answer.choice;
};
