import { LABEL_FORMATS, LABEL_SHEETS, type LabelFormat, LABELS_MOST, labelsPerPage, ok, readLabelFormat, refuse, type Result } from '@escale/domain';
import { type Locale, resolveLocale } from '@escale/messages';
import { isId } from '../../../platform/graphql/bad-input.ts';

export interface LabelWish {
  readonly format: LabelFormat;
  readonly first: number;
  readonly unitIds: readonly string[];
  readonly locale: Locale;
}

export interface LabelFault {
  readonly code: 'FORMAT_UNKNOWN' | 'POSITION_OUT_OF_RANGE' | 'UNITS_MISSING' | 'TOO_MANY_UNITS' | 'UNIT_UNKNOWN';
  readonly field: 'format' | 'depart' | 'unites';
  readonly message: string;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What an address asks to be printed; or what of it must be mended. */
export function readLabelWish(query: Readonly<Record<string, unknown>>): Result<LabelWish, LabelFault> {
  const format = readLabelFormat(textOf(query['format']));
  if (format === null) return refuse({ code: 'FORMAT_UNKNOWN', field: 'format', message: `Give one of the sheets: ${LABEL_FORMATS.join(', ')}.` });
  const most = labelsPerPage(LABEL_SHEETS[format]);
  const start = query['depart'] === undefined ? '1' : textOf(query['depart']);
  const first = /^\d{1,3}$/.test(start) ? Number(start) : 0;
  if (first < 1 || first > most) return refuse({ code: 'POSITION_OUT_OF_RANGE', field: 'depart', message: `Give the first free position of the sheet, from 1 to ${String(most)}.` });
  const unitIds = [...new Set(textOf(query['unites']).toLowerCase().split(',').map((id) => id.trim()).filter((id) => id !== ''))];
  if (unitIds.length === 0) return refuse({ code: 'UNITS_MISSING', field: 'unites', message: 'Give the ids of the units, with commas between them.' });
  if (unitIds.length > LABELS_MOST) return refuse({ code: 'TOO_MANY_UNITS', field: 'unites', message: `Give at most ${String(LABELS_MOST)} units at once.` });
  if (!unitIds.every(isId)) return refuse({ code: 'UNIT_UNKNOWN', field: 'unites', message: 'Give ids of units as an earlier answer gave them.' });
  return ok({ format, first, unitIds, locale: resolveLocale(textOf(query['langue']) || null) });
}
