import { basename } from 'node:path';
import { fold } from '../gazetteer/fold.ts';

const LONGEST = 60;

/** A source's name as a key: letters, digits and dashes. */
export const sourceKey = (text: string): string => fold(text).replaceAll(' ', '-').slice(0, LONGEST).replace(/-+$/, '');

/** Without dates and version numbers, so that the next edition of the same list updates the same places. */
const undated = (text: string): string => text.replace(/\d{4}-\d{2}(?:-\d{2})?|\d{2}[/-]\d{2}[/-]\d{4}/g, ' ').replace(/(?<!\d)(?:19|20)\d{2}(?!\d)/g, ' ').replace(/\(\d+\)/g, ' ');

/**
 * Name of the source when nobody gave one: what the column `source` says when it says the same on every row (it travels with the
 * file), else the file's name; dates left out.
 */
export function sourceOf(namesInFile: ReadonlySet<string>, file: string): string {
  const [name] = namesInFile;
  const fromColumn = namesInFile.size === 1 && name !== undefined ? sourceKey(undated(name)) : '';
  return fromColumn || sourceKey(undated(basename(file).replace(/\.(?:csv|txt|tsv)$/i, '').replace(/\.rejets$/i, ''))) || 'import';
}
