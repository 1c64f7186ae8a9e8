import { readBodyIdentifier } from '@escale/domain';
import { type Read, read, type Rejected, rejection, warning } from '../note.ts';

/** The body behind the place: SIRET, RNA or RIDET, or a SIREN with a warning; absent is told, wrong rejects the row. */
export function readPivot(text: string): Read<string | null> | Rejected {
  if (text === '' || /^0+$/.test(text)) return read(null, warning('pivot', text, 'PIVOT_MISSING'));
  const identifier = readBodyIdentifier(text);
  if (identifier === null) return { rejection: rejection('pivot', text, /^[\d.,]+[eE]\+?\d+$/.test(text) ? 'PIVOT_ROUNDED' : /^\d{9}$|^\d{14}$/.test(text.replace(/\s/g, '')) ? 'PIVOT_MISTYPED' : 'PIVOT_MALFORMED') };
  return identifier.kind === 'SIREN' ? read(identifier.value, warning('pivot', text, 'PIVOT_IS_SIREN')) : read(identifier.value);
}
