import type { InstallRefusal } from '@escale/domain';

/** A "no" about a request to install a module, on its way to whoever asked. */
export class InstallRefused {
  readonly code: InstallRefusal['code'];
  readonly field: string | null;

  constructor({ code, field }: InstallRefusal) {
    this.code = code;
    this.field = field ?? null;
  }
}
