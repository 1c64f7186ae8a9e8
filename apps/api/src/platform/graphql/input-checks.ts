import { ArrayMaxSize, ArrayUnique, IsInt, IsUUID, Length, Max, Min, ValidateIf } from 'class-validator';

/** Checks the field only when it was given. */
export const Given = (field: string) => ValidateIf((input: Record<string, unknown>) => input[field] !== undefined && input[field] !== null);

/** A client-made idempotency key. */
export const IsKey = () => Length(16, 64, { message: 'idempotencyKey must have 16 to 64 characters: make a random one per attempt, for example a UUID, and send it again unchanged when you retry.' });

export const IsId = (field: string) => IsUUID(undefined, { message: `${field} must be a UUID given by an earlier answer.` });

const all = (...checks: readonly PropertyDecorator[]): PropertyDecorator => (target, key) => {
  for (const check of checks) check(target, key);
};

export const IsWhole = (field: string, least: number, most: number): PropertyDecorator => {
  const message = `${field} must be a whole number from ${String(least)} to ${String(most)}.`;
  return all(IsInt({ message }), Min(least, { message }), Max(most, { message }));
};

/** Ids, each once; null for none. */
export const AreIds = (field: string, most: number): PropertyDecorator =>
  all(
    Given(field),
    IsUUID(undefined, { each: true, message: `${field} must be UUIDs given by an earlier answer.` }),
    ArrayUnique({ message: `${field} must name each once.` }),
    ArrayMaxSize(most, { message: `${field} must name at most ${String(most)}.` }),
  );
