import { Temporal } from 'temporal-polyfill';

declare const timeZoneBrand: unique symbol;

/** The IANA name of a time zone, `Europe/Paris`. */
export type TimeZone = string & { readonly [timeZoneBrand]: true };

/** The zone a text names, or null when IANA knows none of that name; bare offsets are not zones of a place. */
export const parseTimeZone = (name: string): TimeZone | null => {
  if (!/^(?:UTC|[A-Za-z]+(?:\/[A-Za-z0-9_+-]+)+)$/.test(name)) return null;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return name as TimeZone;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
};

/** The zone a text names; throws `RangeError` when IANA knows none of that name. */
export const timeZone = (name: string): TimeZone => {
  const zone = parseTimeZone(name);
  if (zone === null) throw new RangeError(`Not a time zone: ${name}`);
  return zone;
};
