import { badInput } from './bad-input.ts';

/** The place in a list after which the next page starts, as a text nobody should read. */
export const cursorOf = (key: readonly (string | number)[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

/** Reads a cursor made by {@link cursorOf}; a text we did not make is the caller's to mend. */
export function readCursor(cursor: string | null | undefined, shape: readonly ('string' | 'number')[]): readonly (string | number)[] | null {
  if (cursor === undefined || cursor === null) return null;
  const key = cursor.length > 2_000 ? null : parsed(Buffer.from(cursor, 'base64url').toString('utf8'));
  if (!Array.isArray(key) || key.length !== shape.length || !shape.every((type, index) => typeof key[index] === type)) {
    throw badInput('after', 'must be a cursor of an earlier page of the same list; leave it out for the first page.');
  }
  return key as (string | number)[];
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
