import { type Read, read, type Rejected, rejection } from '../note.ts';

/** Most characters of each text we keep; longer ones are a slip of the file (a page pasted in a cell). */
export const LONGEST = { id: 200, nom: 200, adresse: 300, complement_adresse: 300, structure_parente: 300, presentation_detail: 10_000, horaires: 1_000, courriels: 1_000, site_web: 2_000, typologie: 1_000 } as const;
export const LONGEST_OTHER = 2_000;

const limitOf = (field: string): number => (Object.hasOwn(LONGEST, field) ? LONGEST[field as keyof typeof LONGEST] : LONGEST_OTHER);

/** A text no longer than its field allows; null when empty. */
export function readBounded(field: string, text: string): Read<string | null> | Rejected {
  if (text.length > limitOf(field)) return { rejection: rejection(field, text, 'TOO_LONG', String(limitOf(field))) };
  return read(text === '' ? null : text);
}
