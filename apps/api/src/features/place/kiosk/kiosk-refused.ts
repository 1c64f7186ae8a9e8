import type { KioskChangeRefusalCode, KioskRefusal } from '@escale/domain';

/** A "no" to whoever changes the kiosks of a place. */
export class KioskChangeRefused implements KioskRefusal<KioskChangeRefusalCode> {
  readonly code: KioskChangeRefusalCode;
  readonly field: string;

  constructor({ code, field }: KioskRefusal<KioskChangeRefusalCode>) {
    this.code = code;
    this.field = field;
  }
}
