declare const minuteOfDayBrand: unique symbol;

/** A wall-clock time as minutes since midnight: 0 to 1440 (`24:00`); closing hours may run on, up to 2880. */
export type MinuteOfDay = number & { readonly [minuteOfDayBrand]: true };

const MOST = 2_880;

/** A whole number of minutes since midnight, 0 to 2880; throws `RangeError` otherwise. */
export const minuteOfDay = (minutes: number): MinuteOfDay => {
  if (!Number.isInteger(minutes) || minutes < 0 || minutes > MOST) throw new RangeError(`Not a time of day: ${minutes}`);
  return minutes as MinuteOfDay;
};

/** Reads `HH:MM`, `00:00` to `24:00`; null when the text is anything else. */
export const parseMinuteOfDay = (text: string): MinuteOfDay | null => {
  const found = /^(\d{2}):(\d{2})$/.exec(text);
  if (found === null) return null;
  const hours = Number(found[1]);
  const minutes = Number(found[2]);
  return minutes < 60 && hours * 60 + minutes <= 1_440 ? minuteOfDay(hours * 60 + minutes) : null;
};

/** Writes `HH:MM`; midnight at the end of the day is `24:00`, and one o'clock of the next day `01:00`. */
export const formatMinuteOfDay = (minute: MinuteOfDay): string => {
  const within = minute > 1_440 ? minute - 1_440 : minute;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(within / 60))}:${two(within % 60)}`;
};
