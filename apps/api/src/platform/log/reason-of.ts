import { QueryFailedError } from 'typeorm';

/** Where it happened, without what was said: the first line of a stack repeats the message. */
const placesIn = (stack: string | undefined): string => (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)).join('\n');

/**
 * Why something failed, in words that name nobody, with the places in the code. PostgreSQL repeats in its messages the values it was given, names and addresses included:
 * of its refusals only the code and the names of table and constraint are told. What our own code throws is told as it stands, for it says ids and codes only.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'Something was thrown that is no error.';
  if (!isFromDatabase(error)) return `${error.name === 'Error' ? '' : `${error.name}: `}${error.message}\n${placesIn(error.stack)}`;
  const { code, table, constraint, routine } = (error instanceof QueryFailedError ? error.driverError : error) as unknown as Readonly<Record<string, unknown>>;
  const facts = { code, table, constraint, routine };
  const told = Object.entries(facts).flatMap(([name, value]) => (typeof value === 'string' ? [`${name} ${value}`] : []));
  return `PostgreSQL refused: ${told.join(', ')}\n${placesIn(error.stack)}`;
}

/** The same in one line, for the row of a job. */
export const shortReasonOf = (error: unknown): string => reasonOf(error).split('\n')[0] ?? '';

const isFromDatabase = (error: Error): boolean => error instanceof QueryFailedError || ('severity' in error && 'routine' in error);
