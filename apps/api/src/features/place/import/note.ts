import type { Catalogue } from '@escale/messages';

/** Why a row, or the whole file, is not imported; each has a sentence and a remedy in the messages. */
export type RejectionCode = keyof Catalogue['import']['rejection'];
/** What was mended or is lacking in a row that is imported all the same. */
export type WarningCode = keyof Catalogue['import']['warning'];

/** What is said about one field of one row. */
export interface FieldNote {
  /** Name of the column in the national format. */
  readonly field: string;
  readonly value: string;
}
export interface Rejection extends FieldNote {
  readonly code: RejectionCode;
  /** Line of the file that the sentence speaks of beside its own, or a technical reason. */
  readonly detail?: string;
}
export interface Warning extends FieldNote {
  readonly code: WarningCode;
}

/** A note with the physical line on which its record starts, the header being line 1. */
export type ImportNote = { readonly line: number } & (({ readonly severity: 'REJECTION' } & Rejection) | ({ readonly severity: 'WARNING' } & Warning));

const LONGEST_VALUE = 200;

/** A value short enough for a report: 200 characters at most, never half a character. */
export const clip = (value: string): string => {
  const characters = Array.from(value.slice(0, LONGEST_VALUE * 2 + 2));
  return characters.length <= LONGEST_VALUE ? value : `${characters.slice(0, LONGEST_VALUE - 1).join('')}…`;
};

export const warning = (field: string, value: string, code: WarningCode): Warning => ({ field, value: clip(value), code });

export const rejection = (field: string, value: string, code: RejectionCode, detail?: string): Rejection =>
  detail === undefined ? { field, value: clip(value), code } : { field, value: clip(value), code, detail };

/** A field as read: what it gives, and what is to be told about it. */
export interface Read<Value> {
  readonly value: Value;
  readonly warnings: readonly Warning[];
}

/** A field whose row cannot be imported. */
export interface Rejected {
  readonly rejection: Rejection;
}

export const isRejected = (read: object): read is Rejected => 'rejection' in read;

export const read = <Value>(value: Value, ...warnings: readonly Warning[]): Read<Value> => ({ value, warnings });
