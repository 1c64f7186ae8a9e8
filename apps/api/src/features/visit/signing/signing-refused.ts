import type { SigningRefusal } from '@escale/domain';

/** A "no" to signing, on its way to whoever asked; nothing was written. */
export class SigningRefused {
  readonly code: SigningRefusal['code'];
  readonly field: string | null;

  constructor({ code, field }: SigningRefusal) {
    this.code = code;
    this.field = field ?? null;
  }
}
