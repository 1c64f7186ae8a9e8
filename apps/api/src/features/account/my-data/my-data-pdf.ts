import { ACCESS_REQUESTS, CONSENT_KINDS, CONSENT_WAYS, EXPORT_SECTIONS, type ExportField, type ExportRow, GUARDIAN_CONSENT_STATES } from '@escale/domain';
import { createMessages, formatList, formatMoment, type Locale, type Translate } from '@escale/messages';
import { Injectable } from '@nestjs/common';
import { ReadableDocument } from '../../../platform/pdf/readable-document.ts';
import type { MyData } from './export-my-data.ts';

/** What has no place of its own is told in the clock of most readers. */
const READER_ZONE = 'Europe/Paris';

/** The same as the JSON, for people to read. */
@Injectable()
export class MyDataPdf {
  async run({ network, exportedAt, sections }: MyData, locale: Locale): Promise<Buffer> {
    const { t } = createMessages(locale);
    const title = t('privacy:export.title');
    const pdf = await ReadableDocument.begin({ locale, title, author: network, at: exportedAt });
    pdf.title(title);
    pdf.paragraph(t('privacy:export.lead', { network, when: formatMoment(exportedAt, READER_ZONE, locale, { year: true }) }));
    pdf.aside(t('privacy:export.rights'));
    for (const section of EXPORT_SECTIONS) {
      pdf.section(t(`privacy:export.section.${section}`));
      const rows = sections[section];
      if (rows.length === 0) pdf.aside(t('privacy:export.nothing'));
      for (const row of rows) {
        for (const line of linesOf(row, t, locale)) pdf.paragraph(line);
        pdf.gap();
      }
    }
    return pdf.end();
  }
}

const isInstant = (value: unknown): value is Date => value instanceof Date;

/** What is chosen from a list, in words where it is about the person's own say. */
function inWords(field: string, value: unknown, t: Translate, locale: Locale): string | null {
  if (field === 'accessRequests') return formatList(ACCESS_REQUESTS.filter((request) => String(value).split(', ').includes(request)).map((request) => t(`cohorts:request.${request}`)), locale);
  const [kind, way, state] = [CONSENT_KINDS.find((known) => known === value), CONSENT_WAYS.find((known) => known === value), GUARDIAN_CONSENT_STATES.find((known) => known === value)];
  if (field === 'kind' && kind !== undefined) return t(`privacy:consentKind.${kind}`);
  if ((field === 'how' || field === 'guardianAskedBy') && way !== undefined) return t(`privacy:consentWay.${way}`);
  return (field === 'guardianConsent' || field === 'approval') && state !== undefined ? t(`privacy:export.guardianConsent.${state}`) : null;
}

function linesOf(row: ExportRow, t: Translate, locale: Locale): readonly string[] {
  const zone = typeof row.timeZone === 'string' ? row.timeZone : READER_ZONE;
  const said = (field: string, value: unknown): string => {
    const words = inWords(field, value, t, locale);
    if (words !== null) return words;
    if (isInstant(value)) return formatMoment(value, zone, locale, { year: true, readerZone: READER_ZONE });
    if (typeof value === 'boolean') return t(value ? 'privacy:export.yes' : 'privacy:export.no');
    return String(value);
  };
  return Object.entries(row)
    .filter(([, value]) => value !== null)
    .map(([field, value]) => t('privacy:export.line', { label: t(`privacy:export.field.${field as ExportField}`), value: said(field, value) }));
}
