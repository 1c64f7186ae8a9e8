import { GraphQLError } from 'graphql';

/** What a caller must mend: the field by name, and what would do instead. */
export function badInput(field: string, remedy: string): GraphQLError {
  return new GraphQLError(`${field} ${remedy}`, { extensions: { code: 'BAD_USER_INPUT', field } });
}

/** A whole number within bounds, or the default when left out. */
export function wholeNumber<Default extends number | null>(field: string, value: number | null | undefined, least: number, most: number, otherwise: Default): number | Default {
  if (value === undefined || value === null) return otherwise;
  if (!Number.isInteger(value) || value < least || value > most) throw badInput(field, `must be a whole number from ${least} to ${most}.`);
  return value;
}

/** A text that is not longer than the product ever needs; empty ones count as left out. */
export function shortText(field: string, value: string | null | undefined, most: number): string | null {
  if (value === undefined || value === null) return null;
  // PostgreSQL holds every character of Unicode but this one.
  const text = value.replaceAll('\u0000', '').trim();
  if (text.length > most) throw badInput(field, `must have at most ${most} characters; it has ${text.length}.`);
  return text === '' ? null : text;
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Whether a text has the shape of our identifiers; nothing else can exist. */
export const isId = (text: string): boolean => UUID.test(text);

/** An identifier given by an earlier answer. */
export function identifier(field: string, value: string): string;
export function identifier(field: string, value: string | null | undefined): string | null;
export function identifier(field: string, value: string | null | undefined): string | null {
  if (value === undefined || value === null) return null;
  if (!isId(value)) throw badInput(field, 'must be a UUID given by an earlier answer.');
  return value.toLowerCase();
}

/** Identifiers given by earlier answers, each once. */
export function identifiers(field: string, values: readonly string[], most: number): readonly string[] {
  if (values.length === 0 || values.length > most) throw badInput(field, `must name 1 to ${most}.`);
  return [...new Set(values.map((value) => identifier(field, value)))];
}
