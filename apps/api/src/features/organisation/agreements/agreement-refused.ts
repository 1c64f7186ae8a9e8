import type { AgreementRefusal } from '@escale/domain';

/** A "no" about an agreement, on its way to whoever asked. */
export class AgreementRefused {
  readonly code: AgreementRefusal['code'];
  readonly field: string | null;

  constructor({ code, field }: AgreementRefusal) {
    this.code = code;
    this.field = field ?? null;
  }
}
