import type { PieceRefusal } from '@escale/domain';

/** A "no" to a piece, with the field where it is mended. */
export class PieceRefused {
  constructor(
    readonly code: PieceRefusal,
    readonly field: string,
  ) {}
}
