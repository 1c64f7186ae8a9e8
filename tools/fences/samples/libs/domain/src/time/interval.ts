export interface Interval { readonly start: Date; readonly end: Date }
export const overlaps = (one: Interval, other: Interval): boolean => one.start < other.end && other.start < one.end;
