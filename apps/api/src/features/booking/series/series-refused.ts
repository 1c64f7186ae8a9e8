import { Refused } from '../refused.type.ts';

/** Why a series could not be booked or moved, and which of its sessions is in the way; nothing of it was done. */
export class SeriesRefused extends Refused {
  constructor(
    { code, field, at, about }: Refused,
    readonly session: { readonly index: number; readonly startsAt: Date } | null = null,
  ) {
    super({ code, ...(field === null ? {} : { field }), ...(at === null ? {} : { at }) }, about);
  }
}

/** Thrown inside the transaction, so that whatever was done of the series is undone. */
export class SeriesStopped extends Error {
  constructor(readonly refused: SeriesRefused) {
    super(`A series was stopped: ${refused.code}.`);
  }
}
