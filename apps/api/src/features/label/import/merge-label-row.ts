import { isDeepStrictEqual } from 'node:util';
import type { LabelImportRowEntity } from './label-import-row.entity.ts';

type Row = LabelImportRowEntity;
const STANDING = ['state', 'reason', 'field', 'value', 'candidates', 'placeId', 'labelId', 'decidedAt', 'version', 'id'] as const;

/**
 * A row as it is after its file was read again. What a person decided, and what was matched, stays as it is: a file never takes a label from one place to another.
 * Null when nothing changed.
 */
export function mergeLabelRow(before: Row, found: Row): Row | null {
  const stays = before.decidedAt !== null || before.state === 'MATCHED';
  const kept = stays ? { ...found, ...Object.fromEntries(STANDING.map((name) => [name, before[name]])) } : { ...found, id: before.id, version: before.version };
  const after: Row = kept;
  return isDeepStrictEqual({ ...after }, { ...before }) ? null : Object.assign(after, { version: before.version + 1 });
}
