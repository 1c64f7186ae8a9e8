import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^(?:([01]\d|2[0-3]):[0-5]\d|24:00)$/;

const refuse = (message: string): never => {
  throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
};

const isDay = (text: string): boolean => {
  const [, year, month, day] = DAY.exec(text) ?? [];
  const date = new Date(`${text}T00:00:00Z`);
  return year !== undefined && !Number.isNaN(date.getTime()) && date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day);
};

const isInstant = (text: string): boolean => INSTANT.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text));

const instant = (value: unknown): Date =>
  typeof value === 'string' && isInstant(value) ? new Date(value) : refuse(`Expected an instant such as "2026-03-12T13:00:00Z", not ${JSON.stringify(value)}.`);

const day = (value: unknown): string => (typeof value === 'string' && isDay(value) ? value : refuse(`Expected a day such as "2026-03-12", not ${JSON.stringify(value)}.`));

const time = (value: unknown): string =>
  typeof value === 'string' && TIME.test(value) ? value : refuse(`Expected a time of day such as "09:30", not ${JSON.stringify(value)}.`);

/** A day (kept as text, read in each place's zone) or an instant. */
const dayOrInstant = (value: unknown): string | Date => (typeof value === 'string' && isDay(value) ? value : instant(value));

const literal =
  <T>(parse: (value: unknown) => T) =>
  (node: ValueNode): T =>
    parse(node.kind === Kind.STRING ? node.value : `a ${node.kind}`);

const scalar = <T>(name: string, description: string, parse: (value: unknown) => T, serialize: (value: unknown) => string) =>
  new GraphQLScalarType<T, string>({ name, description, parseValue: parse, parseLiteral: literal(parse), serialize });

const iso = (value: unknown): string => (value instanceof Date ? value.toISOString() : refuse('Expected an instant.'));
const text = (value: unknown): string => (typeof value === 'string' ? value : refuse('Expected text.'));

export const DateTime = scalar('DateTime', 'An instant, RFC 3339 with offset or `Z`. Answers are always in UTC.', instant, iso);
export const LocalDay = scalar('LocalDay', 'A local calendar day, `YYYY-MM-DD`, in the zone of the place it is about.', day, text);
export const LocalTime = scalar('LocalTime', 'A wall-clock time of day, `HH:MM`, in the zone of the place it is about; `24:00` ends a day.', time, text);
export const DayOrInstant = scalar(
  'DayOrInstant',
  'Either a local day (`YYYY-MM-DD`, read in the zone of each place) or an instant (RFC 3339).',
  dayOrInstant,
  (value) => (value instanceof Date ? value.toISOString() : text(value)),
);
