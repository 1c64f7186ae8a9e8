import { pointsOf } from '@escale/domain';
import { formatTime, type Locale, type Translate } from '@escale/messages';
import type { TableCell } from '../../../platform/pdf/draw-table.ts';
import type { EvidenceRow } from './evidence.reader.ts';

interface Words {
  /** What was noted of the half-day beside. */
  readonly noted: string;
  readonly name: string;
  readonly zone: string;
  readonly locale: Locale;
  readonly t: Translate;
}

/** What a sheet says of a half-day that was signed: each entry with its hour and its means, and what was drawn; a second one beside the first. */
export const signedCell = (entries: readonly EvidenceRow[], { noted, name, zone, locale, t }: Words): TableCell => {
  if (entries.length === 0) return noted;
  const lines = entries.map(({ means, signedAt, sure, confirmedAt }) => {
    const said = t(means === 'CONFIRMED' ? 'signing:paper.confirmedAt' : 'signing:paper.signedAt', { time: formatTime(signedAt, zone, locale) });
    return [said, means === 'PHONE' ? t('signing:paper.phone') : null, confirmedAt !== null ? t('signing:paper.vouched') : sure ? null : t('signing:paper.unsure')].filter((part) => part !== null).join(', ');
  });
  const drawings = entries.filter(({ strokes }) => strokes.length > 0).map(({ strokes }) => ({ said: t('signing:paper.drawing', { name }), lines: strokes.map((stroke) => pointsOf(stroke).map(({ x, y }) => [x, y] as const)) }));
  return { words: [noted, ...lines].filter((line) => line !== '').join('\n'), drawings };
};
