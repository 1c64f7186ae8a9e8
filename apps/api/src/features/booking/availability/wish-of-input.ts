import { type Id, parseMinuteOfDay, type Wish } from '@escale/domain';
import { badInput, identifier, wholeNumber } from '../../../platform/graphql/bad-input.ts';

/** The fields that say what is wished for, the same in every input. */
export interface WishInput {
  readonly durationMinutes?: number | null;
  readonly people?: number | null;
  readonly moduleId?: string | null;
  readonly age?: number | null;
  readonly earliest?: string | null;
  readonly latest?: string | null;
}

/** Checks an input and puts it in the domain's words; the window is the caller's to say. Throws `BAD_USER_INPUT` with the field and the remedy. */
export function wishOfInput({ durationMinutes, people, moduleId, age, earliest, latest }: WishInput): Omit<Wish, 'window'> {
  const wish = {
    durationMinutes: wholeNumber('durationMinutes', durationMinutes, 5, 1_440, null),
    people: wholeNumber('people', people, 1, 100, 1),
    moduleId: identifier('moduleId', moduleId) as Id<'Module'> | null,
    age: wholeNumber('age', age, 0, 120, null),
    earliest: earliest === null || earliest === undefined ? null : parseMinuteOfDay(earliest),
    latest: latest === null || latest === undefined ? null : parseMinuteOfDay(latest),
  };
  if (wish.earliest !== null && wish.latest !== null && wish.latest <= wish.earliest) throw badInput('latest', 'must come after earliest on the same day.');
  return wish;
}
